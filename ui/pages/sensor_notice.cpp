// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sensor_notice.h"

#include "ui/models/sensor_text.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QStringList>

namespace clipscope::pages {

SensorNotice::SensorNotice(QWidget* parent) : QWidget(parent), m_text(new widgets::ElidedLabel(this, Qt::ElideRight)) {
    m_text->setObjectName(QStringLiteral("sensorNotice"));
    m_text->setFont(theme::smallFont());
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    widgets::setTextRole(*m_text, widgets::TextRole::Muted);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    hide();
}

void SensorNotice::showRun(const record::RunSnapshot* snapshot, const bridge::RunTimeline& timeline) {
    QStringList lines;
    if (snapshot != nullptr && !snapshot->cases.empty()) {
        const auto current = snapshot->activity.caseIndex;
        const auto index = current ? static_cast<std::size_t>(*current) : 0;
        lines = models::missingSensors(*snapshot, timeline,
                                       snapshot->cases[std::min(index, snapshot->cases.size() - 1)].definition.device);
    }
    setVisible(!lines.isEmpty());
    m_text->setFullText(lines.join(QStringLiteral("  ")));
}

}  // namespace clipscope::pages
