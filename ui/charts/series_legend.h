// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

#include <QAbstractButton>

namespace clipscope::charts {

/// The entry of a series beside its chart; a click hides the series or shows it again.
class SeriesLegend final : public QAbstractButton {
    Q_OBJECT
public:
    SeriesLegend(const QString& name, theme::ColourRole colour, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    theme::ColourRole m_colour;
};

}  // namespace clipscope::charts
