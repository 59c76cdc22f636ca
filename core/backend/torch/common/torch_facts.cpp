// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/torch_facts.h"

#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/version.h>

namespace clipscope::backend {

std::vector<std::pair<std::string, std::string>> torchFacts() {
    return {{"LibTorch", TORCH_VERSION},
            {"LibTorch configuration", at::show_config()},
            {"LibTorch parallelism by default", at::get_parallel_info()}};
}

}  // namespace clipscope::backend
