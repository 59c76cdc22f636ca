// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/safetensors_file.h"
#include "tests/support/expect_error.h"
#include "tests/support/safetensors_builder.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <random>

namespace clipscope::clip {
namespace {

using test::safetensors;

class SafetensorsTest : public testing::Test {
protected:
    void expectRefusal(const std::string& content, const std::string& why) {
        const auto file = folder.write("model.safetensors", content);
        test::expectError(ErrorCode::BadInput, {file.string(), why, "again"},
                          [&] { const SafetensorsFile opened(file); });
    }

    test::TemporaryFolder folder;
};

TEST_F(SafetensorsTest, GivesNamesShapesAndBytes) {
    const auto path = folder.write(
        "m.safetensors",
        safetensors(R"({"__metadata__":{"format":"pt"},"b":{"dtype":"F16","shape":[2],"data_offsets":[8,12]},)"
                    R"("a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}})",
                    "abcdefghijkl"));
    const SafetensorsFile file(path);
    ASSERT_EQ(file.tensors().size(), 2U);
    EXPECT_EQ(file.tensors().at("a").shape, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(file.tensors().at("b").type, "F16");
    EXPECT_EQ(static_cast<char>(*file.data(file.tensors().at("b"))), 'i');
}

TEST_F(SafetensorsTest, AHeaderLengthThatNoFileHoldsIsRefused) {
    std::string content = safetensors(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", "abcd");
    content[7] = '\x80';
    expectRefusal(content, "9223372036854775");
    content[7] = '\0';
    content[3] = '\x01';
    expectRefusal(content, "cut off");
}

TEST_F(SafetensorsTest, FilesThatWereCutOffAreRefused) {
    const std::string whole = safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", "abcdefgh");
    expectRefusal(whole.substr(0, whole.size() - 1), "cut off");
    expectRefusal(whole.substr(0, 20), "cut off");
    expectRefusal(whole.substr(0, 5), "smallest header");
    expectRefusal("", "smallest header");
    expectRefusal(whole + "more", "4 bytes after the last tensor");
}

TEST_F(SafetensorsTest, HostileHeadersAreRefused) {
    const auto tensor = [](const std::string& fields) { return safetensors(R"({"a":{)" + fields + "}}", "abcdefgh"); };
    expectRefusal(tensor(R"("dtype":"F32","shape":[1],"data_offsets":[0,8])"), "another size than its shape");
    expectRefusal(tensor(R"("dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8])"), "no file can hold");
    expectRefusal(tensor(R"("dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,8])"), "too large");
    expectRefusal(tensor(R"("dtype":"F32","shape":[-2],"data_offsets":[0,8])"), "header is wrong");
    expectRefusal(tensor(R"("dtype":"F32","shape":[2.5],"data_offsets":[0,8])"), "header is wrong");
    expectRefusal(tensor(R"("dtype":"F99","shape":[2],"data_offsets":[0,8])"), "unknown type F99");
    expectRefusal(tensor(R"("dtype":"F32","shape":[2],"data_offsets":[8,0])"), "hole");
    expectRefusal(tensor(R"("dtype":"F32","shape":[2],"data_offsets":[0,8,9])"), "not two");
    expectRefusal(tensor(R"("dtype":"F32","shape":[2])"), "data_offsets");
    expectRefusal(tensor(R"("dtype":7,"shape":[2],"data_offsets":[0,8])"), "header is wrong");
    expectRefusal(tensor(R"("dtype":"F32","shape":[1],"data_offsets":[4,8])"), "hole");
    expectRefusal(safetensors("[1,2]       ", ""), "does not begin with {");
    expectRefusal(safetensors("{\"a\":", ""), "header is wrong");
    expectRefusal(safetensors("{\"\xff\":1}   ", ""), "no JSON in UTF-8 from byte 3 on");
    expectRefusal(safetensors("{} {}", ""), "no JSON");
    expectRefusal(safetensors(R"({"a":7})", ""), "header is wrong");
}

TEST_F(SafetensorsTest, HeadersThatWouldFillTheMemoryAreRefusedEarly) {
    const std::string open(1 << 20, '[');
    expectRefusal(safetensors(R"({"a":)" + open, ""), "a list stands where none belongs");
    expectRefusal(safetensors(R"({"a":{"b":{"c":{}}}})", ""), "nested too deeply");
    std::string extents = "1";
    for (int at = 0; at < 64; ++at) {
        extents += ",1";
    }
    expectRefusal(safetensors(R"({"a":{"dtype":"F32","shape":[)" + extents + R"(],"data_offsets":[0,4]}})", "abcd"),
                  "more than 64 dimensions");
    std::string names = R"("0":{"dtype":"F32","shape":[0],"data_offsets":[0,0]})";
    for (int at = 1; at <= 100000; ++at) {
        names += ",\"" + std::to_string(at) + R"(":{"dtype":"F32","shape":[0],"data_offsets":[0,0]})";
    }
    expectRefusal(safetensors('{' + names + '}', ""), "more than 100000 names");
}

TEST_F(SafetensorsTest, APipeIsRefusedAndNotWaitedFor) {
    const auto pipe = folder.path() / "pipe.safetensors";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    test::expectError(ErrorCode::BadInput, {pipe.string(), "no ordinary file"},
                      [&] { const SafetensorsFile file(pipe); });
}

TEST_F(SafetensorsTest, OverlapsHolesAndRepeatedNamesAreRefused) {
    const std::string a = R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]})";
    const auto second = [&](const std::string& name, const std::string& offsets) {
        return safetensors('{' + a + ",\"" + name + R"(":{"dtype":"F32","shape":[1],"data_offsets":)" + offsets + "}}",
                           "abcdefgh");
    };
    expectRefusal(second("b", "[2,6]"), "overlap");
    expectRefusal(second("b", "[0,4]"), "overlap");
    expectRefusal(second("a", "[4,8]"), "stands twice");
    expectRefusal(safetensors(R"({"a":{"dtype":"F16","dtype":"F32","shape":[2],"data_offsets":[0,8]}})", "abcdefgh"),
                  "dtype stands twice");
    const auto fine = folder.write("fine.safetensors", second("b", "[4,8]"));
    EXPECT_NO_THROW(SafetensorsFile{fine});
}

TEST_F(SafetensorsTest, AFolderOrAMissingFileIsRefused) {
    test::expectError(ErrorCode::BadInput, {"nowhere"}, [&] { const SafetensorsFile file(folder.path() / "nowhere"); });
    test::expectError(ErrorCode::BadInput, {folder.path().string()},
                      [&] { const SafetensorsFile file(folder.path()); });
}

TEST_F(SafetensorsTest, RandomDamageIsReadOrRefusedButNeverCrashes) {
    test::SafetensorsBuilder builder;
    builder.add("first", {2, 3});
    builder.add("second", {4}, "BF16", 2);
    builder.add("third", {});
    const std::string whole = builder.build();
    std::mt19937 random(1);
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string damaged = whole;
        for (int change = 0; change < 1 + round % 3; ++change) {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        // A new file each time: rewriting one waits for the disk.
        std::filesystem::remove(folder.path() / "damaged.safetensors");
        const auto file = folder.write("damaged.safetensors", damaged);
        try {
            const SafetensorsFile opened(file);
        } catch (const Error&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace clipscope::clip
