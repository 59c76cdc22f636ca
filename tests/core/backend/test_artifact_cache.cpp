// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/artifact_cache.h"
#include "core/backend/inductor/work_folder.h"
#include "core/base/file_descriptor.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <chrono>
#include <optional>
#include <set>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;

class ArtifactCacheTest : public testing::Test {
protected:
    static ArtifactKey keyOf(const std::string& weights) {
        return {.weightsHash = weights,
                .config = clip::preset("tiny"),
                .torchVersion = "2.15.0",
                .cpuModel = "A CPU @ 2.0GHz",
                .cpuFeatures = {"avx2", "avx512f"},
                .oneDnnIsa = "AVX512_CORE",
                .threads = 2,
                .programHash = "1"};
    }

    fs::path keep(const ArtifactKey& key, const std::string& content) {
        const WorkFolder work(home);
        folder.write(fs::relative(work.path() / "tower.pt2", folder.path()).string(), content);
        return cache.keep(key, work.path() / "tower.pt2");
    }

    /// What of the cache is more than a lock.
    std::set<std::string> kept() const {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(home)) {
            if (entry.path().extension() != ".lock") {
                names.insert(entry.path().filename());
            }
        }
        return names;
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

    std::vector<ArtifactKey> others(11, key);
    others[0].weightsHash = "b";
    others[1].tower = Tower::Text;
    others[2].precision = Precision::Bf16;
    others[3].hasPooledBlock = false;
    others[4].torchVersion = "2.16.0";
    others[5].cpuFeatures = {"avx2"};
    others[6].programHash = "2";
    others[7].config.activation = clip::Activation::Gelu;
    others[8].cpuModel = "Another CPU with the same features";
    others[9].oneDnnIsa = "AVX2";
    others[10].threads = 4;
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

TEST_F(ArtifactCacheTest, WhatAnotherUsesStaysWhenItIsFull) {
    const std::string large(60, 'x');
    keep(keyOf("a"), large);
    const FileLock inUse = cache.lock(keyOf("a"), FileLock::Kind::Shared);
    keep(keyOf("b"), large);
    EXPECT_TRUE(cache.find(keyOf("a")));
    EXPECT_TRUE(cache.find(keyOf("b")));
}

TEST_F(ArtifactCacheTest, WhatARunHoldsStaysWhenItIsFullAndCanStillBeMadeAnew) {
    const std::string large(60, 'x');
    keep(keyOf("a"), large);
    const FileLock hold = cache.hold(keyOf("a"));
    keep(keyOf("b"), large);
    EXPECT_TRUE(cache.find(keyOf("a")));
    EXPECT_TRUE(cache.find(keyOf("b")));
    EXPECT_TRUE(cache.hold(keyOf("a")).isHeld()) << "by another run as well";
    EXPECT_TRUE(cache.lock(keyOf("a"), FileLock::Kind::Exclusive).isHeld());
}

TEST_F(ArtifactCacheTest, AKeyIsWaitedForWhileAnotherMakesIt) {
    auto making = std::optional(cache.lock(keyOf("a"), FileLock::Kind::Exclusive));
    EXPECT_TRUE(cache.lock(keyOf("b"), FileLock::Kind::Exclusive).isHeld()) << "other keys are free";
    int told = 0;
    const FileLock lock = cache.lock(keyOf("a"), FileLock::Kind::Shared, {}, [&] {
        ++told;
        making.reset();
    });
    EXPECT_EQ(told, 1);
}

TEST_F(ArtifactCacheTest, HoldsSomethingThatRunsHereWhateverTheModel) {
    EXPECT_FALSE(cache.hasAnyLike(keyOf("a")));
    fs::create_directories(home / "work-abc");
    folder.write("cache/rubbish.pt2", "");
    folder.write("cache/rubbish.json", R"({"schema": "clipscope.artifact/1", "key": 1})");
    EXPECT_FALSE(cache.hasAnyLike(keyOf("a"))) << "rubbish is nothing that runs";
    keep(keyOf("a"), "compiled");
    EXPECT_TRUE(cache.hasAnyLike(keyOf("b")));
    std::vector<ArtifactKey> others(7, keyOf("b"));
    others[0].torchVersion = "2.16.0";
    others[1].cpuModel = "Another";
    others[2].cpuFeatures = {"avx2"};
    others[3].programHash = "2";
    others[4].precision = Precision::Bf16;
    others[5].oneDnnIsa = "AVX2";
    others[6].threads = 4;
    for (const ArtifactKey& other : others) {
        EXPECT_FALSE(cache.hasAnyLike(other)) << other.json();
    }
}

TEST_F(ArtifactCacheTest, APackageThatCannotBeKeptLeavesNothing) {
    const std::string expected = keep(keyOf("a"), "compiled").string();
    cache.remove(keyOf("a"));
    test::expectError(ErrorCode::Output, {expected}, [&] { (void)cache.keep(keyOf("a"), home / "none.pt2"); });
    EXPECT_TRUE(kept().empty());
    // Where the description should go, a folder is in the way.
    const fs::path description = fs::path(expected).replace_extension(".json");
    folder.write(fs::relative(description / "file", folder.path()).string(), "");
    test::expectError(ErrorCode::Output, {description.string()}, [&] { (void)keep(keyOf("a"), "compiled"); });
    EXPECT_EQ(kept(), std::set<std::string>{description.filename()});
}

TEST_F(ArtifactCacheTest, APlaceThatCannotBeWrittenIsNamed) {
    const std::string file = folder.write("file", "").string();
    test::expectError(ErrorCode::Output, {file}, [&] { const WorkFolder work(file); });
    test::expectError(ErrorCode::Output, {"/proc/none"}, [&] { const WorkFolder work("/proc/none"); });
}

TEST_F(ArtifactCacheTest, TooLittleRoomIsToldAndLeavesNothing) {
    EXPECT_TRUE(fs::exists(cache.makeRoom(1)->path()));
    constexpr std::uint64_t mebibyte = 1U << 20U;
    test::expectError(ErrorCode::Output, {home.string(), "8796093022208 MiB", "XDG_CACHE_HOME"},
                      [&] { (void)cache.makeRoom((std::uint64_t{1} << 43U) * mebibyte); });
    EXPECT_TRUE(kept().empty());
}

/// A disk of 100 bytes.
class FullDisk : public ArtifactCacheTest {
protected:
    std::uint64_t freeBytes() const {
        std::uint64_t used = 0;
        for (const auto& entry : fs::recursive_directory_iterator(home)) {
            used += entry.is_regular_file() && entry.path().extension() != ".json" ? entry.file_size() : 0;
        }
        return used < 100 ? 100 - used : 0;
    }

    ArtifactCache small{home, 1000, [this] { return freeBytes(); }};
};

TEST_F(FullDisk, WhatAKilledCompileLeftGoesBeforeRoomIsAskedFor) {
    folder.write("cache/work-old/weights", std::string(100, 'x'));
    EXPECT_TRUE(fs::exists(small.makeRoom(90)->path()));
}

TEST_F(FullDisk, PackagesGoThatWereUsedLongestAgoUntilThereIsRoomButForThoseInUseOrHeld) {
    using namespace std::chrono_literals;
    const fs::file_time_type now = fs::file_time_type::clock::now();
    int hours = 9;
    for (const char* name : {"locked", "held", "old", "new"}) {
        fs::last_write_time(keep(keyOf(name), std::string(20, 'x')), now - std::chrono::hours(hours--));
    }
    const FileLock lock = small.lock(keyOf("locked"), FileLock::Kind::Shared);
    auto hold = std::optional(small.hold(keyOf("held")));
    (void)small.makeRoom(30);
    EXPECT_TRUE(small.find(keyOf("locked")));
    EXPECT_TRUE(small.find(keyOf("held")));
    EXPECT_FALSE(small.find(keyOf("old")));
    EXPECT_TRUE(small.find(keyOf("new")));
    test::expectError(ErrorCode::Output, {home.string()}, [&] { (void)small.makeRoom(70); });
    hold.reset();
    (void)small.makeRoom(70);
    EXPECT_FALSE(small.find(keyOf("held")));
}

TEST_F(ArtifactCacheTest, AWorkFolderThatAKilledProcessLeftGoesWithTheNext) {
    folder.write("cache/work-old/weights", "large");
    folder.write("cache/other/file", "not ours");
    const WorkFolder first(home);
    EXPECT_FALSE(fs::exists(home / "work-old"));
    fs::path gone;
    {
        const WorkFolder second(home);
        EXPECT_TRUE(fs::exists(first.path())) << "its process lives";
        folder.write(fs::relative(second.path() / "inductor/a.cpp", folder.path()).string(), "");
        gone = second.path();
    }
    EXPECT_FALSE(fs::exists(gone));
    EXPECT_EQ(kept(), (std::set<std::string>{"other", first.path().filename()}));
}

}  // namespace
}  // namespace clipscope::backend
