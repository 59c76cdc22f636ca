// SPDX-License-Identifier: GPL-3.0-or-later
// Plans: what is taken is written and read again as the same plan.
#include "core/base/error.h"
#include "core/plan/plan_json.h"
#include "tests/fuzz/fuzz.h"

using namespace clipscope;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const plan::Plan read = plan::planFromJson(std::string(fuzz::textOf(data, size)), "plan.json");
        fuzz::require(plan::planFromJson(plan::planToJson(read), "again.json") == read);
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::BadUsage);
    }
    return 0;
}
