// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/artifact_cache.h"
#include "core/base/file_descriptor.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <chrono>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;

class ArtifactCacheTest : public testing::Test {
protected:
    static ArtifactKey keyOf(const std::string& weights) {
        return {.weightsHash = weights,
                .config = clip::preset("tiny"),
                .torchVersion = "2.15.0",
                .cpuFeatures = {"avx2", "avx512f"},
                .programHash = "1"};
    }

    fs::path keep(const ArtifactKey& key, const std::string& content) {
        const fs::path work = cache.makeWorkFolder();
        folder.write(fs::relative(work / "tower.pt2", folder.path()).string(), content);
        return cache.keep(key, work / "tower.pt2");
    }

    test::TemporaryFolder folder;
    fs::path home = folder.path() / "cache";
    ArtifactCache cache{home, 100};
};

TEST_F(ArtifactCacheTest, WhatIsKeptIsFoundByItsKeyAlone) {
    const ArtifactKey key = keyOf("a");
    EXPECT_FALSE(cache.find(key));
    keep(key, "compiled");
    const auto found = cache.find(key);
    ASSERT_TRUE(found);
    EXPECT_EQ(readFile(*found), "compiled");

    std::vector<ArtifactKey> others(8, key);
    others[0].weightsHash = "b";
    others[1].tower = Tower::Text;
    others[2].precision = Precision::Bf16;
    others[3].hasPooledBlock = false;
    others[4].torchVersion = "2.16.0";
    others[5].cpuFeatures = {"avx2"};
    others[6].programHash = "2";
    others[7].config.activation = clip::Activation::Gelu;
    for (const ArtifactKey& other : others) {
        EXPECT_FALSE(cache.find(other)) << other.json();
    }
    EXPECT_TRUE(cache.find(key));
}

TEST_F(ArtifactCacheTest, AChangedPackageIsRemovedAndNeverGiven) {
    const ArtifactKey key = keyOf("a");
    const fs::path kept = keep(key, "compiled");
    folder.write(fs::relative(kept, folder.path()).string(), "compilet");
    EXPECT_FALSE(cache.find(key));
    EXPECT_FALSE(fs::exists(kept));
}

TEST_F(ArtifactCacheTest, APackageOfAnotherKeyUnderThisNameIsRemoved) {
    const fs::path mine = keep(keyOf("a"), "compiled");
    const fs::path other = keep(keyOf("b"), "for others");
    fs::copy_file(other, mine, fs::copy_options::overwrite_existing);
    fs::copy_file(fs::path(other).replace_extension(".json"), fs::path(mine).replace_extension(".json"),
                  fs::copy_options::overwrite_existing);
    EXPECT_FALSE(cache.find(keyOf("a")));
    EXPECT_TRUE(cache.find(keyOf("b")));
}

TEST_F(ArtifactCacheTest, APackageWithoutAUsableDescriptionIsRemoved) {
    for (const char* description : {"", "{", "[]", R"({"schema": "clipscope.artifact/2"})"}) {
        const fs::path kept = keep(keyOf("a"), "compiled");
        folder.write(fs::relative(fs::path(kept).replace_extension(".json"), folder.path()).string(), description);
        EXPECT_FALSE(cache.find(keyOf("a"))) << description;
        EXPECT_FALSE(fs::exists(kept));
    }
    const fs::path kept = keep(keyOf("a"), "compiled");
    fs::remove(fs::path(kept).replace_extension(".json"));
    EXPECT_FALSE(cache.find(keyOf("a")));
}

TEST_F(ArtifactCacheTest, WhatWasUsedLongestAgoGoesWhenItIsFull) {
    const std::string large(40, 'x');
    const fs::path first = keep(keyOf("a"), large);
    const fs::path second = keep(keyOf("b"), large);
    using namespace std::chrono_literals;
    fs::last_write_time(first, fs::file_time_type::clock::now() - 2h);
    fs::last_write_time(second, fs::file_time_type::clock::now() - 1h);
    EXPECT_TRUE(cache.find(keyOf("a"))) << "and is the newest by that";
    keep(keyOf("c"), large);
    EXPECT_TRUE(cache.find(keyOf("a")));
    EXPECT_FALSE(cache.find(keyOf("b")));
    EXPECT_TRUE(cache.find(keyOf("c")));
}

TEST_F(ArtifactCacheTest, APlaceThatCannotBeWrittenIsNamed) {
    const std::string file = folder.write("file", "").string();
    test::expectError(ErrorCode::Output, {file}, [&] { (void)ArtifactCache(file).makeWorkFolder(); });
    test::expectError(ErrorCode::Output, {"/proc/none"}, [&] { (void)ArtifactCache("/proc/none").makeWorkFolder(); });
}

TEST_F(ArtifactCacheTest, RoomIsToldBeforeTheFolderIsMade) {
    EXPECT_FALSE(fs::exists(home));
    EXPECT_GT(cache.freeBytes().value_or(0), 0U);
}

}  // namespace
}  // namespace clipscope::backend
