// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/given.h"
#include "core/plan/plan.h"

#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

namespace clipscope::plan {

/// A key of the format: how it is read and how it is written. A null stands for "not set" where that is possible.
struct Key {
    std::string_view name;
    void (*read)(const Given&, Plan&);
    nlohmann::ordered_json (*write)(const Plan&);
};

/// Every key but the schema, in the order of docs/plan.md.
[[nodiscard]] std::span<const Key> planKeys();

}  // namespace clipscope::plan
