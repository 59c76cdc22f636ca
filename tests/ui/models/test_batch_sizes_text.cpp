// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batch_sizes_text.h"

#include <gtest/gtest.h>
#include <QStringList>

namespace clipscope::models {
namespace {

using Sizes = std::vector<std::int64_t>;

TEST(BatchSizesText, TakesBlanksCommasAndSemicolons) {
    EXPECT_EQ(parseBatchSizes("1, 8;32  64").sizes, (Sizes{1, 8, 32, 64}));
    EXPECT_TRUE(parseBatchSizes("1, 8;32").problem.isEmpty());
}

TEST(BatchSizesText, CountsASizeThatComesTwiceOnce) {
    EXPECT_EQ(parseBatchSizes("8 1 8").sizes, (Sizes{8, 1}));
}

TEST(BatchSizesText, NamesTheWordThatIsNone) {
    for (const char* text : {"8 zero", "0", "-1", "1e9", "65537", "1.5", "99999999999999999999"}) {
        const BatchSizes result = parseBatchSizes(text);
        EXPECT_TRUE(result.sizes.empty()) << text;
        EXPECT_TRUE(result.problem.contains(QString(text).split(' ').last())) << result.problem.toStdString();
    }
}

TEST(BatchSizesText, WantsAtLeastOne) {
    EXPECT_FALSE(parseBatchSizes(" , ").problem.isEmpty());
}

TEST(BatchSizesText, WritesWhatItReads) {
    EXPECT_EQ(parseBatchSizes(batchSizesText({1, 16, 128})).sizes, (Sizes{1, 16, 128}));
}

}  // namespace
}  // namespace clipscope::models
