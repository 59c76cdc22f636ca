// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace clipscope::test {

/// Expects an Error of that kind whose sentence holds each of `parts`: the file or flag, and the remedy.
template <typename Work>
void expectError(ErrorCode code, const std::vector<std::string>& parts, Work&& work) {
    try {
        work();
        ADD_FAILURE() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code) << error.what();
        for (const std::string& part : parts) {
            EXPECT_THAT(error.what(), testing::HasSubstr(part));
        }
        EXPECT_THAT(error.what(), testing::EndsWith("."));
    }
}

}  // namespace clipscope::test
