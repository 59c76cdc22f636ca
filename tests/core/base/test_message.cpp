// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/message.h"

#include <gtest/gtest.h>
#include <set>

namespace clipscope {
namespace {

TEST(Message, FillsItsPlaces) {
    const Message message(MessageId::file_unreadable, {std::string("a.json"), std::string("No such file")});
    EXPECT_EQ(message.english(), "a.json cannot be read: No such file. Check its name and its permissions.");
    EXPECT_EQ(message.id(), "file_unreadable");
}

TEST(Message, RendersNumbersShortly) {
    EXPECT_EQ(fillPlaces("{0} {1} {2}", {std::int64_t{1234567}, 0.123456, 2.0}), "1234567 0.1235 2");
}

TEST(Message, APlaceWithoutArgumentStays) {
    EXPECT_EQ(fillPlaces("{0} {1} {x}", {std::string("a")}), "a {1} {x}");
}

TEST(Message, AnUnknownIdIsShownWithItsArguments) {
    EXPECT_EQ(Message("of_a_later_version", {std::string("x"), std::int64_t{3}}).english(), "of_a_later_version x 3");
}

TEST(Message, IdsAreUniqueAndEveryTextIsASentence) {
    std::set<std::string_view> seen;
    for (const std::string_view key : allMessageKeys()) {
        EXPECT_TRUE(seen.insert(key).second) << key;
        EXPECT_FALSE(messageTemplate(key).empty()) << key;
    }
}

TEST(Error, SaysItsMessageInEnglish) {
    const Error error(ErrorCode::Output, MessageId::file_unwritable, {std::string("t.csv"), std::string("full")});
    EXPECT_EQ(error.what(), error.message().english());
}

}  // namespace
}  // namespace clipscope
