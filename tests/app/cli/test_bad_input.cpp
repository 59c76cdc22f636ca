// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exit_codes.h"
#include "tests/app/cli/expect_refusal.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace clipscope {
namespace {

using test::expectRefusal;

TEST(BadUsage, UnknownFlagsAndCommandsAreNamed) {
    expectRefusal({"run", "--warp"}, cli::exitBadUsage, {"--warp", "--help"});
    expectRefusal({"fly"}, cli::exitBadUsage, {"fly", "--help"});
    expectRefusal({}, cli::exitBadUsage, {"--help"});
    expectRefusal({"run", "--batch-sizes"}, cli::exitBadUsage, {"--batch-sizes"});
    expectRefusal({"report"}, cli::exitBadUsage, {"RUN_DIR", "--help"});
    expectRefusal({"report", ""}, cli::exitBadUsage, {"RUN_DIR", "a run's folder"});
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
    expectRefusal({"run", "--max-batches", "0"}, cli::exitBadUsage, {"--max-batches", "from 1"});
    expectRefusal({"run", "--interval-width", "2"}, cli::exitBadUsage, {"--interval-width", "at most 1"});
    expectRefusal({"run", "--precision", "fp8"}, cli::exitBadUsage, {"--precision", "fp8", "fp32, bf16"});
    expectRefusal({"run", "--plan", "fast"}, cli::exitBadUsage, {"fast", "quick, optimizations, full, sustained"});
    expectRefusal({"run", "--model", "resnet"}, cli::exitBadUsage, {"resnet", "vit-b-32"});
    expectRefusal({"run", "--tag", "novalue"}, cli::exitBadUsage, {"novalue", "KEY=VALUE"});
    expectRefusal({"run", "--sensor", "fan"}, cli::exitBadUsage, {"--sensor", "fan", "ROLE=ID"});
    expectRefusal({"run", "--sensor", "fan=none", "--sensor", "fin=none"}, cli::exitBadUsage, {"--sensor", "fin"});
    expectRefusal({"run", "--cooldown", "55F"}, cli::exitBadUsage, {"--cooldown", "55F", "baseline+5"});
    expectRefusal({"run", "--stop-above", "hot"}, cli::exitBadUsage, {"--stop-above", "hot"});
    expectRefusal({"run", "--idle-seconds", "-1"}, cli::exitBadUsage, {"--idle-seconds", "-1"});
    expectRefusal({"run", "--cpu-only", "--gpu-only"}, cli::exitBadUsage, {"--cpu-only", "--gpu-only"});
    expectRefusal({"run", "--export-format", "pdf"}, cli::exitBadUsage, {"--export-format", "pdf"});
    expectRefusal({"run", "--plan", ""}, cli::exitBadUsage, {"built-in plan", "quick"});
    expectRefusal({"embed", "--seed", "-1", "--text", "a", "--output", "o"}, cli::exitBadUsage, {"--seed", "-1"});
    expectRefusal({"run", "--images", "nowhere", "--dry-run"}, cli::exitBadInput, {"nowhere", "--images"});
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
}

}  // namespace
}  // namespace clipscope
