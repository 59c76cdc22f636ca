// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/findings_card.h"

#include "ui/models/message_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace clipscope::pages {
namespace {

/// A line with what fits of it, or all of it on several lines.
QLabel* makeText(const QString& text, widgets::TextRole role, bool isUnfolded, QWidget* parent) {
    if (isUnfolded) {
        QLabel* label = widgets::makeLabel(text, role, parent);
        label->setFont(theme::smallFont());
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        return label;
    }
    auto* label = new widgets::ElidedLabel(parent, Qt::ElideRight);
    label->setFont(theme::smallFont());
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setFullText(text);
    widgets::setTextRole(*label, role);
    return label;
}

}  // namespace

FindingsCard::FindingsCard(QWidget* parent) : Card(parent), m_list(new QWidget(this)), m_unfold(new QToolButton(this)) {
    setObjectName(QStringLiteral("findings"));
    setProperty("tone", QStringLiteral("warning"));
    setAccessibleName(tr("Findings"));
    m_unfold->setObjectName(QStringLiteral("unfoldFindings"));
    m_unfold->setFont(theme::smallFont());
    m_unfold->setAutoRaise(true);
    connect(m_unfold, &QToolButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        showFindings();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::cardPadding, 6, theme::cardPadding, 6);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_unfold, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void FindingsCard::setFindings(const std::vector<report::Finding>& findings) {
    if (findings != m_findings) {
        m_findings = findings;
        showFindings();
    }
}

void FindingsCard::showFindings() {
    setVisible(!m_findings.empty());
    auto* list = new QWidget(this);
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins({});
    rows->setSpacing(m_isUnfolded ? theme::tightSpacing : 2);
    for (const report::Finding& finding : m_findings) {
        const QString symptom = models::messageText(finding.symptom);
        QStringList rest;
        for (const Message& message : {finding.evidence, finding.remedy}) {
            if (!message.isEmpty()) {
                rest << models::messageText(message);
            }
        }
        const QString more = rest.join(QLatin1Char(' '));
        if (m_isUnfolded) {
            rows->addWidget(makeText(symptom, widgets::TextRole::Warning, true, list));
            rows->addWidget(makeText(more, widgets::TextRole::Muted, true, list));
        } else {
            QLabel* line =
                makeText(QStringLiteral("%1 %2").arg(symptom, more), widgets::TextRole::Warning, false, list);
            rows->addWidget(line);
        }
    }
    delete layout()->replaceWidget(m_list, list);
    delete m_list;
    m_list = list;
    m_unfold->setText(m_isUnfolded ? tr("Less") : tr("More"));
}

}  // namespace clipscope::pages
