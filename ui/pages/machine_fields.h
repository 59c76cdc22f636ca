// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace clipscope::pages {

/// The fields of a plan that keep measurements fair and the machine safe: how long it cools down between repetitions,
/// at which temperature the run ends, and for how long the idle machine's power is measured.
class MachineFields final : public QWidget {
    Q_OBJECT
public:
    explicit MachineFields(QWidget* parent = nullptr);

    /// Shows that part of a plan.
    void setPlan(const plan::Plan& plan);
    /// Writes the fields into that part of a plan.
    void addTo(plan::Plan& plan) const;
    /// Why what stands there makes no plan, or empty.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void check();

    QLineEdit* m_cooldown;
    QLabel* m_cooldownProblem;
    QSpinBox* m_stopAbove;
    QSpinBox* m_idleSeconds;
};

}  // namespace clipscope::pages
