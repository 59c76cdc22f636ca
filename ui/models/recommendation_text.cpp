// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recommendation_text.h"

#include "core/report/improvement_text.h"
#include "core/tune/recommendation.h"
#include "ui/models/case_text.h"
#include "ui/models/fidelity_text.h"
#include "ui/models/number_text.h"
#include "ui/models/word_text.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace clipscope::models {
namespace {

using Cases = std::vector<const record::CaseResult*>;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(clipscope::models::Sentences)
};

QString choiceText(const Cases& cases) {
    return models::choiceText(cases.front()->definition, tune::shortcutsOff(cases));
}

QString towersText(const Cases& winners) {
    QStringList parts;
    for (const record::CaseResult* const item : winners) {
        parts << Sentences::tr("%1 %2 samples/s at batch %3")
                     .arg(wordOf(item->definition.tower), quantityText(*item->throughput),
                          wholeText(item->definition.batchSize));
    }
    return parts.join(QStringLiteral(", "));
}

QString improvementText(const stats::Improvement& improvement) {
    const auto percent = [decimals = report::decimalsOf(improvement)](double share) {
        const QString text = fixedText(100 * share, decimals);
        return text.startsWith(QLocale().negativeSign()) ? text : QLocale().positiveSign() + text;
    };
    return Sentences::tr("%1 % (95 % interval %2 to %3; %4)")
        .arg(percent(improvement.share), percent(improvement.interval.low), percent(improvement.interval.high),
             improvement.isClear ? Sentences::tr("clear") : Sentences::tr("unclear"));
}

QString fidelityOf(const tune::Recommendation& found) {
    if (!found.isFidelityKnown) {
        return Sentences::tr(
            "Fidelity was not measured: whether the embeddings are those of the reference is not known.");
    }
    const auto least = std::ranges::min_element(found.winners, {}, [](const auto* item) {  //
        return item->fidelity->centredMin.value_or(item->fidelity->cosineMin);
    });
    return Sentences::tr("Fidelity %1, above its bar.").arg(fidelityText(**least));
}

}  // namespace

RecommendationText recommendationText(const record::RunSnapshot& run) {
    const auto found = tune::recommend(run);
    if (!found) {
        const bool hasFigures =
            std::ranges::any_of(run.cases, [](const record::CaseResult& item) { return !item.passes.empty(); });
        return {.headline = hasFigures ? Sentences::tr("Nothing is recommended: no settings were measured in every "
                                                       "tower without failing or falling below their fidelity bar.")
                                       : QString()};
    }
    if (found->next.empty()) {
        return {};
    }
    RecommendationText text{
        .headline = Sentences::tr("Recommended: %1: %2").arg(choiceText(found->winners), towersText(found->winners)),
        .isRecommended = true};
    if (!found->baseline.empty() && found->gain) {
        text.details << Sentences::tr("Against the baseline, %1: %2.")
                            .arg(choiceText(found->baseline), improvementText(*found->gain));
    }
    if (found->baseline != found->next || !found->gain) {
        const QString next = choiceText(found->next);
        text.details << (found->lead
                             ? Sentences::tr("Against the next, %1: %2.").arg(next, improvementText(*found->lead))
                             : Sentences::tr("The next is %1; by how much it is behind takes two repetitions to tell.")
                                   .arg(next));
    }
    text.details << fidelityOf(*found);
    return text;
}

}  // namespace clipscope::models
