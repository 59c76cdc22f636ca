// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/golden.h"

#include "core/base/atomic_file.h"
#include "core/base/file_descriptor.h"

#include <gtest/gtest.h>
#include <cstdlib>
#include <filesystem>

namespace clipscope::test {

void expectGolden(const std::string& name, const std::string& text) {
    const std::filesystem::path file =
        std::filesystem::path(CLIPSCOPE_TEST_DATA) / "report" / "v1" / (name + ".golden");
    if (std::getenv("CLIPSCOPE_UPDATE_GOLDENS") != nullptr) {
        std::filesystem::create_directories(file.parent_path());
        writeFileAtomically(file, text);
    }
    ASSERT_TRUE(std::filesystem::exists(file)) << file;
    EXPECT_EQ(readFile(file), text) << file;
}

}  // namespace clipscope::test
