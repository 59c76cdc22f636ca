// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/message_text.h"

#include <gtest/gtest.h>
#include <string>

namespace clipscope::models {
namespace {

TEST(MessageText, FillsTheSentenceWithNumbersAsTheLocaleWritesThem) {
    const Message message(MessageId::size_is_fixed, {std::int64_t{65536}});
    EXPECT_EQ(messageText(message), "The plan fixes the batch size at 65,536.");
}

TEST(MessageText, LeavesTextsAsTheyAre) {
    const Message message(MessageId::file_unreadable, {std::string("a{1}ä.json"), std::string("denied")});
    EXPECT_EQ(messageText(message).toStdString(), message.english());
}

TEST(MessageText, ShowsAnUnknownSentenceOfANewerVersion) {
    const Message message("from_tomorrow", {std::int64_t{3}});
    EXPECT_EQ(messageText(message).toStdString(), message.english());
}

}  // namespace
}  // namespace clipscope::models
