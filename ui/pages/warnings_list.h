// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_snapshot.h"

#include <QListWidget>

namespace clipscope::pages {

/// What went wrong in a run, newest last. Takes no room while there is nothing.
class WarningsList final : public QListWidget {
    Q_OBJECT
public:
    explicit WarningsList(QWidget* parent = nullptr);

    void setSnapshot(const record::RunSnapshot* snapshot);
};

}  // namespace clipscope::pages
