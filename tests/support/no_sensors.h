// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/pass_sensors.h"

namespace clipscope::test {

/// Tells nothing of a pass.
class NoSensors final : public bench::PassSensors {
public:
    void beginWork(record::CaseIndex /*index*/, backend::Device /*device*/, const std::vector<int>& /*cpus*/) override {
    }
    void beginPass() override {}
    void endPass(record::PassResources& /*resources*/) override {}
};

}  // namespace clipscope::test
