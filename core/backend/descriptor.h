// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clipscope::backend {

/// Arithmetic of the large matrix products.
enum class Precision { Fp32, Bf16 };

/// What a case runs. A pair owns both encoders and ends with an n x n similarity.
enum class Tower { Image, Text, Pair };

/// Where it runs.
enum class Device { Cpu, Gpu };

/// What is known about a backend before anything of it is loaded, so that plans are checked at once.
struct BackendDescriptor {
    std::string id;      ///< as in plans: "eager"
    std::string title;   ///< for people: "Eager (LibTorch)"
    std::string module;  ///< file name of the engine's module: "libclipscope_torch.so"
    std::vector<Device> devices;
    std::vector<Precision> precisions;
};

/// Every backend of this version, baseline first.
[[nodiscard]] const std::vector<BackendDescriptor>& backendDescriptors();

/// The descriptor of that id, or nullptr.
[[nodiscard]] const BackendDescriptor* findBackend(std::string_view id);

}  // namespace clipscope::backend
