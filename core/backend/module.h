// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"

#include <memory>
#include <string>

namespace clipscope::backend {

/// What an engine's module exports, as the function `clipscope_backend_module`.
struct BackendModule {
    const char* version;  ///< of the ClipScope it was built with; the loader takes no other than its own
    /// \return nullptr for a backend that is not in this module
    std::unique_ptr<Backend> (*create)(const std::string& id);
};

/// The exported function's name and type.
inline constexpr const char* moduleEntryName = "clipscope_backend_module";
using ModuleEntry = const BackendModule* (*)();

}  // namespace clipscope::backend
