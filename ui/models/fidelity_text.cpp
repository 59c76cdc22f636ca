// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fidelity_text.h"

#include "core/record/fidelity_bar.h"
#include "ui/models/message_text.h"
#include "ui/models/number_text.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace clipscope::models {
namespace {

struct Fidelity {
    Q_DECLARE_TR_FUNCTIONS(clipscope::models::Fidelity)
};

QString barText(double bar) {
    constexpr int mostDigits = 5;
    return QLocale().toString(bar, 'g', mostDigits);
}

QString figuresText(const record::FidelityMeasured& measured, backend::Precision precision) {
    constexpr int decimals = 6;
    const record::FidelityBar bar = record::fidelityBar(precision);
    QStringList lines;
    lines << Fidelity::tr("Least cosine to the eager engine in fp32:")
          << Fidelity::tr("raw %1 (bar %2)").arg(fixedText(measured.cosineMin, decimals), barText(bar.cosine));
    if (measured.centredMin) {
        lines
            << Fidelity::tr("centred %1 (bar %2)").arg(fixedText(*measured.centredMin, decimals), barText(bar.centred));
    }
    if (measured.centredReason) {
        lines << messageText(*measured.centredReason);
    }
    if (measured.top1) {
        lines << Fidelity::tr("Same best match as there: %1 %").arg(fixedText(100 * *measured.top1, 1));
    }
    if (!record::meetsBar(measured, precision)) {
        lines << Fidelity::tr("Below the bar, so never recommended");
    }
    return lines.join(QLatin1Char('\n'));
}

bool isOver(const record::RunSnapshot& run) {
    return run.wasCutOff || (run.state != record::RunState::Preparing && run.state != record::RunState::Running);
}

}  // namespace

QString fidelityText(const record::CaseResult& result) {
    if (!result.fidelity) {
        return QStringLiteral("–");
    }
    constexpr int decimals = 5;
    const auto& centred = result.fidelity->centredMin;
    const QString figure = centred ? fixedText(*centred, decimals)
                                   : Fidelity::tr("raw %1").arg(fixedText(result.fidelity->cosineMin, decimals));
    return record::isBelowBar(result) ? Fidelity::tr("below bar: %1").arg(figure) : figure;
}

QString fidelityToolTip(const record::CaseResult& result, const record::RunSnapshot& run) {
    if (result.fidelity) {
        return figuresText(*result.fidelity, result.definition.precision);
    }
    if (!run.plan.isFidelityMeasured) {
        return Fidelity::tr("Not measured: the plan leaves fidelity out");
    }
    const auto warning = std::ranges::find_if(
        run.warnings, [](const record::Warning& one) { return one.message.is(MessageId::no_reference); });
    if (warning != run.warnings.end()) {
        return messageText(warning->message);
    }
    if (!result.statusReason.isEmpty()) {
        return messageText(result.statusReason);
    }
    return isOver(run) ? Fidelity::tr("Not measured: the run ended before")
                       : Fidelity::tr("Measured before the first pass of the case");
}

}  // namespace clipscope::models
