// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/openmp_runtimes.h"
#include "tests/support/expect_error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace clipscope::backend {
namespace {

using testing::ElementsAre;

std::set<std::string> runtimesIn(const std::vector<std::string>& files) {
    std::string maps =
        "7ffc1000-7ffc2000 rw-p 00000000 00:00 0      [stack]\n7ffc3000-7ffc4000 rw-p 00000000 00:00 0\n";
    for (const std::string& file : files) {
        for (const char* part : {"r--p 00000000", "r-xp 00002000"}) {
            maps += "7f00a000-7f00b000 " + std::string(part) + " fe:01 131                  " + file + '\n';
        }
    }
    std::istringstream stream(maps);
    return openMpRuntimes(stream);
}

TEST(OpenMpRuntimes, AreTheOnesOfAllCompilers) {
    for (const char* file : {"/lib/x86_64-linux-gnu/libgomp.so.1.0.0", "/a/torch.libs/libgomp-a34b3233.so.1",
                             "/opt/intel/lib/libiomp5.so", "/usr/lib/llvm-19/lib/libomp.so.5", "/usr/lib/libomp5.so"}) {
        EXPECT_THAT(runtimesIn({"/lib/libc.so.6", file}), ElementsAre(file));
        EXPECT_NO_THROW(requireOneOpenMp(runtimesIn({file})));
    }
}

TEST(OpenMpRuntimes, WhatHasALikeNameIsNone) {
    EXPECT_TRUE(runtimesIn({"/usr/lib/libompd.so", "/usr/lib/libomptarget.so.19", "/usr/lib/libgomp-plugin-nvptx.so.1",
                            "/usr/lib/libcomp.so", "/data/libgomp/weights.bin"})
                    .empty());
}

TEST(OpenMpRuntimes, OneThatWasReplacedOnDiskIsStillOne) {
    EXPECT_THAT(runtimesIn({"/lib/libgomp.so.1 (deleted)"}), ElementsAre("/lib/libgomp.so.1"));
}

TEST(OpenMpRuntimes, TwoAreRefusedByTheirNames) {
    test::expectError(ErrorCode::Unavailable, {"/lib/libgomp.so.1", "/lib/libiomp5.so", "./dev"}, [] {
        requireOneOpenMp(runtimesIn({"/lib/libgomp.so.1", "/lib/libiomp5.so"}));
    });
    test::expectError(ErrorCode::Unavailable, {"/a/libgomp.so.1", "/b/libgomp.so.1"}, [] {
        requireOneOpenMp(runtimesIn({"/a/libgomp.so.1", "/b/libgomp.so.1"}));
    });
}

}  // namespace
}  // namespace clipscope::backend
