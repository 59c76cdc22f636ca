// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/module_loader.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope::backend {
namespace {

TEST(ModuleLoader, AMissingEngineIsNamedWithTheRemedy) {
    const test::TemporaryFolder folder;
    ModuleLoader loader(folder.path());
    test::expectError(ErrorCode::Unavailable, {folder.path().string(), "./dev build"},
                      [&] { (void)loader.backend("eager"); });
    EXPECT_FALSE(loader.availability("eager", Device::Cpu, Precision::Fp32).isAvailable);
    EXPECT_TRUE(loader.availability("eager", Device::Cpu, Precision::Fp32).reason.is(MessageId::engine_not_installed));
}

TEST(ModuleLoader, AFileThatIsNoLibraryIsNamedWithTheCause) {
    const test::TemporaryFolder folder;
    folder.write("libclipscope_torch.so", "no library");
    ModuleLoader loader(folder.path());
    test::expectError(ErrorCode::Unavailable, {"libclipscope_torch.so", "cannot be opened"},
                      [&] { (void)loader.backend("eager"); });
}

TEST(ModuleLoader, AnUnknownBackendIsNamed) {
    ModuleLoader loader("/nowhere");
    test::expectError(ErrorCode::Unavailable, {"warp"}, [&] { (void)loader.backend("warp"); });
}

}  // namespace
}  // namespace clipscope::backend
