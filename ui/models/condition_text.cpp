// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/condition_text.h"

#include "ui/models/message_text.h"
#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace clipscope::models {
namespace {

struct Conditions {
    Q_DECLARE_TR_FUNCTIONS(clipscope::models::Conditions)
};

}  // namespace

QString wordOf(record::ThrottleCause cause) {
    switch (cause) {
        case record::ThrottleCause::Thermal:
            return Conditions::tr("heat");
        case record::ThrottleCause::PowerCap:
            return Conditions::tr("power limit");
        case record::ThrottleCause::Current:
            return Conditions::tr("current limit");
        case record::ThrottleCause::CpuQuota:
            return Conditions::tr("CPU quota");
        case record::ThrottleCause::Steal:
            return Conditions::tr("CPU time stolen");
        case record::ThrottleCause::FrequencyScaling:
            return Conditions::tr("frequency scaling");
    }
    return {};
}

QString conditionLabel(const record::ConditionBegan& condition) {
    switch (condition.kind) {
        case record::ConditionKind::Throttle:
            return condition.verdict == record::Verdict::Confirmed ? Conditions::tr("throttled")
                                                                   : Conditions::tr("throttle suspected");
        case record::ConditionKind::BackgroundLoad:
            return Conditions::tr("other programs");
        case record::ConditionKind::MemoryPressure:
            return Conditions::tr("memory pressure");
        case record::ConditionKind::Swap:
            return Conditions::tr("swapping");
        case record::ConditionKind::ClockChange:
            return Conditions::tr("clock change");
        case record::ConditionKind::Battery:
            return Conditions::tr("on battery");
    }
    return {};
}

QString conditionDetails(const record::Condition& condition) {
    QStringList what{conditionLabel(condition.began)};
    if (condition.began.cause) {
        what << wordOf(*condition.began.cause);
    }
    what << QString::fromStdString(condition.began.device);
    const QString from = fixedText(condition.began.from, 1);
    QStringList lines{what.join(QStringLiteral(" · ")),
                      condition.to ? Conditions::tr("%1 s to %2 s").arg(from, fixedText(*condition.to, 1))
                                   : Conditions::tr("since %1 s").arg(from)};
    if (!condition.began.evidence.isEmpty()) {
        lines << messageText(condition.began.evidence);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace clipscope::models
