// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/sampler.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>
#include <latch>

namespace clipscope::telemetry {
namespace {

class CountingProvider final : public SensorProvider {
public:
    void sample(Clock::time_point /*now*/, std::vector<Reading>& readings) override {
        readings.push_back({.sensor = "count", .value = static_cast<double>(++m_count)});
    }

private:
    int m_count = 0;
};

TEST(Sampler, AsksEveryProviderUntilItGoes) {
    const test::FakeClock clock;
    std::latch threeSeen(3);
    std::vector<std::unique_ptr<SensorProvider>> providers;
    providers.push_back(std::make_unique<CountingProvider>());
    providers.push_back(std::make_unique<CountingProvider>());
    int samples = 0;
    {
        const Sampler sampler(clock, std::chrono::milliseconds(1), std::move(providers),
                              [&](Clock::time_point time, const std::vector<Reading>& readings) {
                                  EXPECT_EQ(time, clock.now());
                                  EXPECT_EQ(readings.size(), 2U);
                                  EXPECT_EQ(readings.front().value, ++samples);
                                  if (samples <= 3) {
                                      threeSeen.count_down();
                                  }
                              });
        threeSeen.wait();
    }
    EXPECT_GE(samples, 3);
}

}  // namespace
}  // namespace clipscope::telemetry
