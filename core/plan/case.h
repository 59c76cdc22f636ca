// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/plan/plan.h"

#include <cstdint>
#include <string>

namespace clipscope::plan {

/// One combination that is measured. A value.
struct Case {
    std::string id;  ///< "image-cpu-eager-fp32-b8": unique in its run, the same in every run of its plan on one machine
    std::string model;
    backend::Device device = backend::Device::Cpu;
    std::string backend;
    backend::Precision precision = backend::Precision::Fp32;
    backend::Tower tower = backend::Tower::Image;
    Scenario scenario = Scenario::Capacity;
    Source source = Source::Pixels;
    std::string batchPolicy = "fixed";
    std::int64_t batchSize = 1;
    int threads = 1;
    std::string cores = "all";  ///< the selection of CPUs
    Pin pin = Pin::Off;
    std::vector<backend::Shortcut> noShortcut;  ///< that could be taken and are not
    int streams = 1;

    /// The shortcuts that its engine may take.
    [[nodiscard]] backend::Shortcuts shortcuts() const;

    /// Cases that share one loaded encoder have the same text here.
    [[nodiscard]] std::string encoderKey() const;

    bool operator==(const Case&) const = default;
};

}  // namespace clipscope::plan
