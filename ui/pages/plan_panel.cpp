// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan_panel.h"

#include "core/plan/builtin_plans.h"
#include "core/plan/vocabulary.h"
#include "ui/bridge/engine_names.h"
#include "ui/bridge/model_names.h"
#include "ui/models/batch_sizes_text.h"
#include "ui/models/word_text.h"
#include "ui/pages/machine_fields.h"
#include "ui/theme/measures.h"
#include "ui/widgets/card.h"
#include "ui/widgets/invalid_mark.h"
#include "ui/widgets/path_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace clipscope::pages {
namespace {

using State = bridge::RunController::State;
using widgets::PathField;

void addSection(QVBoxLayout& layout, const QString& title, QWidget* field) {
    QLabel* label = widgets::makeLabel(title, widgets::TextRole::Section, field->parentWidget());
    label->setBuddy(field);
    layout.addWidget(label);
    layout.addWidget(field);
    layout.addSpacing(theme::spacing);
}

}  // namespace

PlanPanel::PlanPanel(widgets::Dialogs& dialogs, QWidget* parent) : QFrame(parent), m_fields(new QWidget(this)) {
    setProperty("panel", true);
    setFixedWidth(theme::sidePanelWidth);

    auto* fieldsLayout = new QVBoxLayout(m_fields);
    fieldsLayout->setContentsMargins(12, 12, 12, 0);
    fieldsLayout->setSpacing(3);
    buildFields(dialogs, *fieldsLayout);
    fieldsLayout->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_fields);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_fields->setAutoFillBackground(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    buildButtons(*layout);

    setPlan(plan::builtinPlans().front().plan);
}

void PlanPanel::buildFields(widgets::Dialogs& dialogs, QVBoxLayout& layout) {
    m_planChoice = new QComboBox(m_fields);
    m_planChoice->setObjectName(QStringLiteral("planChoice"));
    m_planChoice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const plan::BuiltinPlan& builtin : plan::builtinPlans()) {
        m_planChoice->addItem(models::planTitle(builtin.name), QString::fromStdString(builtin.name));
    }
    addSection(layout, tr("Plan"), m_planChoice);

    m_model = new QComboBox(m_fields);
    m_model->setObjectName(QStringLiteral("model"));
    m_model->addItem(tr("Automatic (%1)").arg(bridge::modelNames().value(0)), QString());
    m_model->setToolTip(tr("Automatic: what the weights say, or the first preset"));
    for (const QString& name : bridge::modelNames()) {
        m_model->addItem(name, name);
    }
    addSection(layout, tr("Model"), m_model);

    m_weights = new PathField(PathField::Kind::File, tr("Weights file"), tr("random weights"), dialogs, m_fields);
    m_weights->setObjectName(QStringLiteral("weights"));
    m_weights->setFilter(tr("Weights (*.safetensors *.safetensors.index.json);;All files (*)"));
    addSection(layout, tr("Weights"), m_weights);

    m_towers = new ChoiceRow<backend::Tower>(m_fields);
    for (const auto& tower : plan::towerNames) {
        m_towers->add(tower.value, models::wordOf(tower.value),
                      QStringLiteral("tower_") + QLatin1String(tower.text.data(), static_cast<int>(tower.text.size())));
    }
    addSection(layout, tr("Towers"), m_towers);

    m_engines = new ChoiceRow<std::string>(m_fields);
    for (const QString& name : bridge::engineNames()) {
        m_engines->add(name.toStdString(), name, QStringLiteral("engine_") + name);
    }
    addSection(layout, tr("Engines"), m_engines);

    m_precisions = new ChoiceRow<backend::Precision>(m_fields);
    for (const auto& precision : plan::precisionNames) {
        m_precisions->add(precision.value, models::wordOf(precision.value),
                          QStringLiteral("precision_") + models::wordOf(precision.value));
    }
    addSection(layout, tr("Precisions"), m_precisions);

    m_batchSizes = new QLineEdit(m_fields);
    m_batchSizes->setObjectName(QStringLiteral("batchSizes"));
    m_batchSizes->setPlaceholderText(QStringLiteral("1 8 32"));
    m_batchProblem = widgets::makeLabel(QString(), widgets::TextRole::Danger, m_fields);
    m_batchProblem->setObjectName(QStringLiteral("batchProblem"));
    m_batchProblem->setWordWrap(true);
    addSection(layout, tr("Batch sizes"), m_batchSizes);
    layout.insertWidget(layout.count() - 1, m_batchProblem);

    m_repetitions = new QSpinBox(m_fields);
    m_repetitions->setObjectName(QStringLiteral("repetitions"));
    m_repetitions->setRange(1, 1000);
    addSection(layout, tr("Repetitions"), m_repetitions);

    m_fidelity = new QCheckBox(tr("Fidelity of the embeddings"), m_fields);
    m_fidelity->setObjectName(QStringLiteral("fidelity"));
    m_fidelity->setToolTip(
        tr("Holds each case's embeddings against those of the eager engine in fp32, before its first pass"));
    m_numerics = new QCheckBox(tr("Fused numerics"), m_fields);
    m_numerics->setObjectName(QStringLiteral("numerics"));
    m_numerics->setToolTip(
        tr("Times the fused numerics beside LibTorch, NumPy and NumExpr before the first pass, about five seconds"));
    addSection(layout, tr("Beside speed"), m_fidelity);
    layout.insertWidget(layout.count() - 1, m_numerics);

    m_machine = new MachineFields(m_fields);
    layout.addWidget(m_machine);

    m_images = new PathField(PathField::Kind::Folder, tr("Folder with images"), tr("sample photos"), dialogs, m_fields);
    m_images->setObjectName(QStringLiteral("images"));
    addSection(layout, tr("Images"), m_images);
    m_captions =
        new PathField(PathField::Kind::File, tr("File with captions"), tr("sample captions"), dialogs, m_fields);
    m_captions->setObjectName(QStringLiteral("captions"));
    m_captions->setFilter(tr("Text files (*.txt);;All files (*)"));
    addSection(layout, tr("Captions"), m_captions);
    m_outputDir =
        new PathField(PathField::Kind::Folder, tr("Folder for runs"), QStringLiteral("runs"), dialogs, m_fields);
    m_outputDir->setObjectName(QStringLiteral("outputDir"));
    addSection(layout, tr("Write runs to"), m_outputDir);

    connect(m_planChoice, &QComboBox::activated, this, [this](int index) {
        plan::Plan chosen = plan::builtinPlans()[static_cast<std::size_t>(index)].plan;
        chosen.outputDir = plan().outputDir;
        chosen.sensors = m_base.sensors;  // of this machine, whatever is measured on it
        setPlan(chosen);
    });
    connect(m_towers, &ChoiceRowBase::changed, this, &PlanPanel::check);
    connect(m_engines, &ChoiceRowBase::changed, this, &PlanPanel::check);
    connect(m_precisions, &ChoiceRowBase::changed, this, &PlanPanel::check);
    connect(m_batchSizes, &QLineEdit::textChanged, this, &PlanPanel::check);
    connect(m_machine, &MachineFields::changed, this, &PlanPanel::check);
}

void PlanPanel::buildButtons(QVBoxLayout& layout) {
    m_start = new QPushButton(tr("Start run (F5)"), this);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setProperty("primary", true);
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setObjectName(QStringLiteral("stop"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, theme::spacing, 12, 12);
    buttons->setSpacing(theme::spacing);
    buttons->addWidget(m_start, 2);
    buttons->addWidget(m_stop, 1);
    layout.addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, &PlanPanel::requestStart);
    connect(m_stop, &QPushButton::clicked, this, &PlanPanel::stopRequested);
}

plan::Plan PlanPanel::plan() const {
    plan::Plan plan = m_base;
    plan.model = m_model->currentData().toString().toStdString();
    plan.weights = m_weights->path().isEmpty() ? "random" : m_weights->path().toStdString();
    plan.towers = m_towers->chosen();
    plan.backends = m_engines->chosen();
    plan.precisions = m_precisions->chosen();
    plan.batchSizes = models::parseBatchSizes(m_batchSizes->text()).sizes;
    plan.numRuns = m_repetitions->value();
    plan.isFidelityMeasured = m_fidelity->isChecked();
    plan.areNumericsCompared = m_numerics->isChecked();
    m_machine->addTo(plan);
    plan.images = m_images->path().toStdString();
    plan.captions = m_captions->path().toStdString();
    plan.outputDir = outputDir().toStdString();
    return plan;
}

QString PlanPanel::problem() const {
    if (m_towers->chosen().empty()) {
        return tr("Choose at least one tower.");
    }
    if (m_engines->chosen().empty()) {
        return tr("Choose at least one engine.");
    }
    if (m_precisions->chosen().empty()) {
        return tr("Choose at least one precision.");
    }
    const QString batchProblem = models::parseBatchSizes(m_batchSizes->text()).problem;
    return batchProblem.isEmpty() ? m_machine->problem() : batchProblem;
}

void PlanPanel::setPlan(const plan::Plan& plan) {
    m_base = plan;
    const int index = m_planChoice->findData(QString::fromStdString(plan.name));
    m_planChoice->setCurrentIndex(index);
    m_planChoice->setPlaceholderText(QString::fromStdString(plan.name));
    const QString model = QString::fromStdString(plan.model);
    if (m_model->findData(model) < 0) {
        m_model->addItem(model, model);  // of a run that was opened
    }
    m_model->setCurrentIndex(m_model->findData(model));
    m_weights->setPath(plan.weights == "random" ? QString() : QString::fromStdString(plan.weights));
    m_towers->setChosen(plan.towers);
    m_engines->setChosen(plan.backends);
    m_precisions->setChosen(plan.precisions);
    m_batchSizes->setText(models::batchSizesText(plan.batchSizes));
    m_repetitions->setValue(plan.numRuns);
    m_fidelity->setChecked(plan.isFidelityMeasured);
    m_numerics->setChecked(plan.areNumericsCompared);
    m_machine->setPlan(plan);
    m_images->setPath(QString::fromStdString(plan.images));
    m_captions->setPath(QString::fromStdString(plan.captions));
    m_outputDir->setPath(QString::fromStdString(plan.outputDir));
    check();
}

void PlanPanel::chooseSensor(const QString& role, const QString& id) {
    m_base.sensors.erase(role.toStdString());
    if (!id.isEmpty()) {
        m_base.sensors.emplace(role.toStdString(), id.toStdString());
    }
    Q_EMIT edited();
}

void PlanPanel::setOutputDir(const QString& folder) {
    m_outputDir->setPath(folder);
}

QString PlanPanel::outputDir() const {
    return m_outputDir->path().isEmpty() ? QStringLiteral("runs") : m_outputDir->path();
}

void PlanPanel::setState(State state) {
    m_state = state;
    m_fields->setEnabled(state == State::Idle);
    m_stop->setText(state == State::Stopping ? tr("Stopping…") : tr("Stop"));
    check();
}

void PlanPanel::requestStart() {
    if (m_start->isEnabled()) {
        Q_EMIT startRequested(plan());
    }
}

void PlanPanel::check() {
    const QString batchProblem = models::parseBatchSizes(m_batchSizes->text()).problem;
    widgets::markInvalid(*m_batchSizes, !batchProblem.isEmpty());
    m_batchProblem->setText(batchProblem);
    m_batchProblem->setVisible(!batchProblem.isEmpty());
    m_start->setEnabled(m_state == State::Idle && problem().isEmpty());
    m_start->setToolTip(problem());
    m_stop->setEnabled(m_state == State::Running);
    Q_EMIT edited();
}

}  // namespace clipscope::pages
