// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/module.h"
#include "core/backend/torch/eager/eager_backend.h"
#include "core/backend/torch/packed/packed_backend.h"
#include "core/base/version.h"

namespace {

std::unique_ptr<clipscope::backend::Backend> create(const std::string& id) {
    if (id == "eager") {
        return std::make_unique<clipscope::backend::EagerBackend>();
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
