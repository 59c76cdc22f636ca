// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/throttle_trace_file.h"

#include "tests/support/expect_error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clipscope::simulation {
namespace {

TEST(ThrottleTraceFile, HoldsWhatItsLinesSay) {
    const auto file = parseThrottleTrace(
        "{\"schema\": \"clipscope.throttle-trace/1\"}\n"
        "{\"t\": 0, \"clock_mhz\": 4200, \"temperature_c\": 71.5, \"says_thermal\": false}\n"
        "\n"
        "{\"t\": 0.1, \"clock_mhz\": null, \"coretemp\": 3, \"core_throttles\": 12}",
        "x.jsonl");
    ASSERT_EQ(file.samples.size(), 2U);
    EXPECT_EQ(file.samples[0].clockMhz, 4200);
    EXPECT_EQ(file.samples[0].temperatureC, 71.5);
    EXPECT_EQ(file.samples[0].saysThermal, false);
    EXPECT_EQ(file.samples[0].powerWatts, std::nullopt);
    EXPECT_EQ(file.samples[1].clockMhz, std::nullopt) << "null is no reading";
    EXPECT_EQ(file.samples[1].coreThrottles, 12);
    EXPECT_THAT(file.unknownKeys, testing::ElementsAre("coretemp"));
}

TEST(ThrottleTraceFile, ALineThatIsNoSampleIsNamed) {
    const auto expectRefusal = [](const std::string& content, const std::string& why) {
        test::expectError(ErrorCode::BadInput, {"x.jsonl", why, "docs/throttling.md"},
                          [&] { (void)parseThrottleTrace(content, "x.jsonl"); });
    };
    expectRefusal("", "holds no sample");
    expectRefusal("{\"t\": 1}\n[1, 2]\n", "Line 2 of x.jsonl is no sample of a device: it is no JSON object");
    expectRefusal("{\"clock_mhz\": 1}\n", "Line 1 of x.jsonl is no sample of a device: it has no time t");
    expectRefusal("{\"t\": 1}\n{\"t\": 1}\n",
                  "Line 2 of x.jsonl is no sample of a device: its time t is not after the one before");
    expectRefusal("{\"t\": 1, \"clock_mhz\": \"4200\"}\n", "clock_mhz is no number");
    expectRefusal("{\"t\": 1, \"says_thermal\": 1}\n", "says_thermal is neither true nor false");
    expectRefusal("{\"schema\": \"clipscope.journal/1\"}\n{\"t\": 1}\n", "its schema is");
}

}  // namespace
}  // namespace clipscope::simulation
