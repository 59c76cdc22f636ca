// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batch_sizes_text.h"

#include "core/plan/plan.h"
#include "ui/models/number_text.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace clipscope::models {
BatchSizes parseBatchSizes(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    BatchSizes result;
    for (const QString& word : text.split(separators, Qt::SkipEmptyParts)) {
        bool isWhole = false;
        const std::int64_t size = word.toLongLong(&isWhole);
        if (!isWhole || size < 1 || size > plan::largestBatchSize) {
            return {.sizes = {},
                    .problem = QCoreApplication::translate("clipscope::models",
                                                           "“%1” is not a batch size: give whole numbers from 1 to %2.")
                                   .arg(word, wholeText(plan::largestBatchSize))};
        }
        if (std::ranges::find(result.sizes, size) == result.sizes.end()) {
            result.sizes.push_back(size);
        }
    }
    if (result.sizes.empty()) {
        result.problem =
            QCoreApplication::translate("clipscope::models", "Give at least one batch size, for example 1 8 32.");
    }
    return result;
}

QString batchSizesText(const std::vector<std::int64_t>& sizes) {
    QStringList words;
    for (const std::int64_t size : sizes) {
        words << QString::number(size);
    }
    return words.join(QLatin1Char(' '));
}

}  // namespace clipscope::models
