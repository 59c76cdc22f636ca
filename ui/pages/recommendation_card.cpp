// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendation_card.h"

#include "ui/models/recommendation_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/measures.h"

#include <QStyle>
#include <QVBoxLayout>

namespace clipscope::pages {

RecommendationCard::RecommendationCard(QWidget* parent)
    : Card(parent),
      m_headline(widgets::makeLabel(QString(), widgets::TextRole::Plain, this)),
      m_details(widgets::makeLabel(QString(), widgets::TextRole::Muted, this)) {
    m_headline->setObjectName(QStringLiteral("recommendation"));
    m_headline->setFont(theme::boldFont());
    m_details->setObjectName(QStringLiteral("recommendationDetails"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::cardPadding, 6, theme::cardPadding, 6);
    layout->setSpacing(2);
    for (QLabel* label : {m_headline, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRun(nullptr);
}

void RecommendationCard::setRun(const record::RunSnapshot* ended) {
    const models::RecommendationText text =
        ended != nullptr ? models::recommendationText(*ended) : models::RecommendationText();
    setVisible(!text.headline.isEmpty());
    setProperty("tone", text.isRecommended ? QStringLiteral("good") : QStringLiteral("warning"));
    style()->unpolish(this);
    style()->polish(this);
    m_headline->setText(text.headline);
    m_details->setText(text.details.join(QLatin1Char(' ')));
    m_details->setVisible(!text.details.isEmpty());
}

}  // namespace clipscope::pages
