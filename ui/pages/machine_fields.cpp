// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/machine_fields.h"

#include "ui/theme/measures.h"
#include "ui/widgets/card.h"
#include "ui/widgets/invalid_mark.h"

#include <cmath>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace clipscope::pages {
namespace {

constexpr int warmest = 150;            // °C, as the plan takes it
constexpr int longestIdle = 24 * 3600;  // s, as well

/// The box shows whole numbers; what it was filled with stays as it was until somebody changes it.
double valueOf(const QSpinBox& box) {
    const double filled = box.property("filled").toDouble();
    return std::lround(filled) == box.value() ? filled : box.value();
}

void fill(QSpinBox& box, double value) {
    box.setProperty("filled", value);
    box.setValue(static_cast<int>(std::lround(value)));
}

}  // namespace

MachineFields::MachineFields(QWidget* parent)
    : QWidget(parent),
      m_cooldown(new QLineEdit(this)),
      m_cooldownProblem(widgets::makeLabel(QString(), widgets::TextRole::Danger, this)),
      m_stopAbove(new QSpinBox(this)),
      m_idleSeconds(new QSpinBox(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    const auto add = [&](const QString& title, QWidget* field, const char* name, const QString& toolTip) {
        QLabel* label = widgets::makeLabel(title, widgets::TextRole::Section, this);
        label->setBuddy(field);
        field->setObjectName(QLatin1String(name));
        field->setToolTip(toolTip);
        layout->addWidget(label);
        layout->addWidget(field);
    };

    m_cooldown->setPlaceholderText(tr("no wait"));
    m_cooldownProblem->setObjectName(QStringLiteral("cooldownProblem"));
    m_cooldownProblem->setWordWrap(true);
    add(tr("Cool down between repetitions"), m_cooldown, "cooldown",
        tr("55C waits until nothing in use is warmer than that, baseline+5 until it is nearly as cool as before the "
           "run, "
           "30s so many seconds. The longest wait follows a comma: 55C,max=180s"));
    layout->addWidget(m_cooldownProblem);
    layout->addSpacing(theme::spacing);

    m_stopAbove->setRange(0, warmest);
    m_stopAbove->setSpecialValueText(tr("never"));
    m_stopAbove->setSuffix(QStringLiteral(" °C"));
    add(tr("Stop the run above"), m_stopAbove, "stopAbove",
        tr("Ends the run where the CPU or GPU in use is warmer than that for a second; what was measured is kept"));
    layout->addSpacing(theme::spacing);

    m_idleSeconds->setRange(0, longestIdle);
    m_idleSeconds->setSpecialValueText(tr("not measured"));
    m_idleSeconds->setSuffix(QStringLiteral(" s"));
    add(tr("Measure idle power for"), m_idleSeconds, "idleSeconds",
        tr("Before the first pass, so that the energy above that of the idle machine can be told"));
    layout->addSpacing(theme::spacing);

    connect(m_cooldown, &QLineEdit::textChanged, this, &MachineFields::check);
    connect(m_stopAbove, &QSpinBox::valueChanged, this, &MachineFields::changed);
    connect(m_idleSeconds, &QSpinBox::valueChanged, this, &MachineFields::changed);
    check();
}

void MachineFields::setPlan(const plan::Plan& plan) {
    m_cooldown->setText(plan.cooldown ? QString::fromStdString(textOf(*plan.cooldown)) : QString());
    fill(*m_stopAbove, plan.stopAbove.value_or(0));
    fill(*m_idleSeconds, plan.idleSeconds);
}

void MachineFields::addTo(plan::Plan& plan) const {
    const QString cooldown = m_cooldown->text().trimmed();
    plan.cooldown = cooldown.isEmpty() ? std::nullopt : plan::parseCooldown(cooldown.toStdString()).value;
    const double stopAbove = valueOf(*m_stopAbove);
    plan.stopAbove = stopAbove > 0 ? std::optional(stopAbove) : std::nullopt;
    plan.idleSeconds = valueOf(*m_idleSeconds);
}

QString MachineFields::problem() const {
    const QString text = m_cooldown->text().trimmed();
    if (text.isEmpty() || plan::parseCooldown(text.toStdString()).value) {
        return {};
    }
    return tr("“%1” is no cooldown: give a temperature such as 55C or baseline+5, with the longest wait behind it as "
              "in "
              "55C,max=180s, or seconds such as 30s.")
        .arg(text);
}

void MachineFields::check() {
    const QString text = problem();
    widgets::markInvalid(*m_cooldown, !text.isEmpty());
    m_cooldownProblem->setText(text);
    m_cooldownProblem->setVisible(!text.isEmpty());
    Q_EMIT changed();
}

}  // namespace clipscope::pages
