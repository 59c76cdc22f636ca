// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "tests/support/cli.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>

namespace clipscope {
namespace {

using test::cli;
using test::tinyRun;
using testing::HasSubstr;

/// One sentence on one line that names what was wrong, the exit code, and nothing written.
void expectRefusal(const std::vector<std::string>& arguments, int exitCode, const std::vector<std::string>& says) {
    const test::TemporaryFolder folder;
    const ChildResult result = cli(arguments, folder.path().string());
    EXPECT_EQ(result.exitCode, exitCode) << result.err;
    for (const std::string& part : says) {
        EXPECT_THAT(result.err, HasSubstr(part));
    }
    EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "something was written";
}

TEST(BadUsage, UnknownFlagsAndCommandsAreNamed) {
    expectRefusal({"run", "--warp"}, cli::exitBadUsage, {"--warp", "--help"});
    expectRefusal({"fly"}, cli::exitBadUsage, {"fly", "--help"});
    expectRefusal({}, cli::exitBadUsage, {"--help"});
    expectRefusal({"run", "--batch-sizes"}, cli::exitBadUsage, {"--batch-sizes"});
    expectRefusal({"report"}, cli::exitBadUsage, {"RUN_DIR", "--help"});
}

TEST(BadUsage, FlagsOfWhatIsNotBuiltAreUnknown) {
    expectRefusal({"run", "--batching", "adaptive"}, cli::exitBadUsage, {"--batching"});
    expectRefusal({"run", "--streams", "2"}, cli::exitBadUsage, {"--streams"});
}

TEST(BadUsage, BatchSizesThatMakeNoSense) {
    for (const char* size : {"0", "-1", "1e9", "1000000000", "many", "2.5", ""}) {
        expectRefusal({"run", "--batch-sizes", size}, cli::exitBadUsage, {"--batch-sizes", "from 1 to 65536"});
    }
}

TEST(BadUsage, OtherValuesThatMakeNoSense) {
    expectRefusal({"run", "--num-runs", "0"}, cli::exitBadUsage, {"--num-runs", "from 1"});
    expectRefusal({"run", "--precision", "fp8"}, cli::exitBadUsage, {"--precision", "fp8", "fp32, bf16"});
    expectRefusal({"run", "--plan", "fast"}, cli::exitBadUsage, {"fast", "quick, full, sustained"});
    expectRefusal({"run", "--model", "resnet"}, cli::exitBadUsage, {"resnet", "vit-b-32"});
    expectRefusal({"run", "--tag", "novalue"}, cli::exitBadUsage, {"novalue", "KEY=VALUE"});
    expectRefusal({"run", "--cpu-only", "--gpu-only"}, cli::exitBadUsage, {"--cpu-only", "--gpu-only"});
    expectRefusal({"run", "--export-format", "pdf"}, cli::exitBadUsage, {"--export-format", "pdf"});
    expectRefusal({"embed", "--output", "o.json"}, cli::exitBadUsage, {"--image", "--text"});
}

TEST(BadUsage, APlanOfANewerSchema) {
    const test::TemporaryFolder folder;
    const auto plan = folder.write("plan.json", R"({"schema": "clipscope.plan/2"})");
    expectRefusal({"run", plan.string()}, cli::exitBadUsage, {plan.string(), "clipscope.plan/2", "update ClipScope"});
}

TEST(Unavailable, GpuOnlyWithoutAGpu) {
    expectRefusal({"run", "--gpu-only"}, cli::exitUnavailable, {"GPU"});
}

TEST(BadInput, FilesAndFoldersThatCannotBeUsed) {
    const test::TemporaryFolder folder;
    const std::string empty = folder.path().string();
    const auto junk = folder.write("weights/model.safetensors", "junk").string();
    const auto pickle = folder.write("weights/model.pt", "pickle").string();
    expectRefusal({"run", "--images", empty}, cli::exitBadInput, {empty, "--images"});
    expectRefusal({"run", "--captions", empty + "/none.txt"}, cli::exitBadInput, {"none.txt"});
    expectRefusal({"run", "--weights", junk}, cli::exitBadInput, {junk});
    expectRefusal({"run", "--weights", pickle}, cli::exitBadInput, {pickle, "safetensors"});
    expectRefusal({"run", "--weights", empty + "/none.safetensors"}, cli::exitBadInput, {"none.safetensors"});
    expectRefusal({"run", "--vocab", empty}, cli::exitBadInput, {empty});
    expectRefusal({"run", empty + "/plan.json"}, cli::exitBadInput, {"plan.json"});
    expectRefusal({"report", empty}, cli::exitBadInput, {empty});
    expectRefusal({"embed", "--model", "tiny", "--image", empty + "/none.jpg", "--output", "o.json"}, cli::exitBadInput,
                  {"none.jpg"});
}

TEST(Output, AnOutputFolderThatCannotBeMade) {
    const test::TemporaryFolder folder;
    const std::string file = folder.write("file", "").string();
    expectRefusal(tinyRun(file), cli::exitOutput, {file, "--output-dir"});
    expectRefusal(tinyRun(file + "/below"), cli::exitOutput, {file, "--output-dir"});
    expectRefusal(tinyRun("/proc/nowhere"), cli::exitOutput, {"/proc/nowhere", "--output-dir"});
    expectRefusal({"embed", "--model", "tiny", "--text", "a", "--output", "/proc/none/o.json"}, cli::exitOutput,
                  {"/proc/none/o.json"});
}

}  // namespace
}  // namespace clipscope
