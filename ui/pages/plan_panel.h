// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/bridge/run_controller.h"
#include "ui/pages/choice_row.h"
#include "ui/widgets/dialogs.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace clipscope::widgets {
class PathField;
}

namespace clipscope::pages {

class MachineFields;

/// What is to be measured, and the buttons that start and stop it.
class PlanPanel final : public QFrame {
    Q_OBJECT
public:
    explicit PlanPanel(widgets::Dialogs& dialogs, QWidget* parent = nullptr);

    /// The plan as the fields say it. Only where problem() is empty is it one that can be run.
    [[nodiscard]] plan::Plan plan() const;
    /// Why the fields make no plan, or empty.
    [[nodiscard]] QString problem() const;
    /// Fills the fields. What they do not show is kept for plan().
    void setPlan(const plan::Plan& plan);

    /// \param role "cpu_temperature"
    /// \param id of the sensor that the next run takes for it, "none" to hide it, or empty to let the run pick
    void chooseSensor(const QString& role, const QString& id);

    void setOutputDir(const QString& folder);
    [[nodiscard]] QString outputDir() const;

    /// While a run goes on the fields rest.
    void setState(bridge::RunController::State state);
    /// As a click on the button.
    void requestStart();

Q_SIGNALS:
    void startRequested(const clipscope::plan::Plan& plan);
    void stopRequested();
    /// problem() may be another.
    void edited();

private:
    void buildFields(widgets::Dialogs& dialogs, QVBoxLayout& layout);
    void buildButtons(QVBoxLayout& layout);
    void check();

    plan::Plan m_base;
    bridge::RunController::State m_state = bridge::RunController::State::Idle;
    QWidget* m_fields;
    QComboBox* m_planChoice;
    QComboBox* m_model;
    widgets::PathField* m_weights;
    ChoiceRow<backend::Tower>* m_towers;
    ChoiceRow<std::string>* m_engines;
    ChoiceRow<backend::Precision>* m_precisions;
    QLineEdit* m_batchSizes;
    QLabel* m_batchProblem;
    QSpinBox* m_repetitions;
    QCheckBox* m_fidelity;
    QCheckBox* m_numerics;
    MachineFields* m_machine;
    widgets::PathField* m_images;
    widgets::PathField* m_captions;
    widgets::PathField* m_outputDir;
    QPushButton* m_start;
    QPushButton* m_stop;
};

}  // namespace clipscope::pages
