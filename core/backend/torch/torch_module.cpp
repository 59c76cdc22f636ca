// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/module.h"
#include "core/backend/openmp_runtimes.h"
#include "core/backend/torch/eager/eager_backend.h"
#include "core/backend/torch/inductor/inductor_backend.h"
#include "core/backend/torch/packed/packed_backend.h"
#include "core/base/version.h"
#include "core/hardware/cpu_selection.h"

#include <ATen/Parallel.h>

namespace {

std::unique_ptr<clipscope::backend::Backend> create(const std::string& id) {
    clipscope::backend::requireOneOpenMp(clipscope::backend::openMpRuntimes());
    [[maybe_unused]] static const bool isSet = [] {
        // Nothing here runs operators side by side: a pool of threads for that would only wait. It can be set once.
        at::set_num_interop_threads(1);
        return !clipscope::hardware::offeredCpuList().empty();  // asked for before any thread is bound
    }();
    if (id == "eager") {
        return std::make_unique<clipscope::backend::EagerBackend>();
    }
    if (id == "inductor") {
        return std::make_unique<clipscope::backend::InductorBackend>();
    }
    if (id == "packed") {
        return std::make_unique<clipscope::backend::PackedBackend>();
    }
    return nullptr;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) const clipscope::backend::BackendModule* clipscope_backend_module() {
    static const clipscope::backend::BackendModule module{clipscope::version(), &create};
    return &module;
}
