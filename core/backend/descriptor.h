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

/// Work that an engine may leave out, since the result stays the same.
enum class Shortcut {
    LastBlock,   ///< in a tower's last block, everything but keys and values is computed for the pooled token alone
    TextLength,  ///< captions are cut to the longest of their batch, and a batch into parts of like length
};

/// Which shortcuts an engine takes, where it can.
struct Shortcuts {
    bool lastBlock = true;
    bool textLength = true;

    bool operator==(const Shortcuts&) const = default;
};

/// Where it runs.
enum class Device { Cpu, Gpu };

/// What is known about a backend before anything of it is loaded, so that plans are checked at once.
struct BackendDescriptor {
    std::string id;      ///< as in plans: "eager"
    std::string title;   ///< for people: "Eager (LibTorch)"
    std::string module;  ///< file name of the engine's module: "libclipscope_torch.so"
    std::vector<Device> devices;
    std::vector<Precision> precisions;
    bool hasShortcuts = false;                ///< it takes those that the plan leaves on
    std::vector<Shortcut> compiledShortcuts;  ///< of an engine that compiles: without one it compiles anew
};

/// Every backend of this version, baseline first.
[[nodiscard]] const std::vector<BackendDescriptor>& backendDescriptors();

/// The shortcuts that an engine has in a tower.
[[nodiscard]] std::vector<Shortcut> shortcutsOf(const BackendDescriptor& descriptor, Tower tower);

/// The descriptor of that id, or nullptr.
[[nodiscard]] const BackendDescriptor* findBackend(std::string_view id);

}  // namespace clipscope::backend
