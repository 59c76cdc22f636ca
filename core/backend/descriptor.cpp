// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/descriptor.h"

#include <algorithm>

namespace clipscope::backend {

const std::vector<BackendDescriptor>& backendDescriptors() {
    static const std::vector<BackendDescriptor> descriptors{
        {.id = "eager",
         .title = "Eager (LibTorch)",
         .module = "libclipscope_torch.so",
         .devices = {Device::Cpu},
         .precisions = {Precision::Fp32, Precision::Bf16}},
        {.id = "packed",
         .title = "Packed (own kernels)",
         .module = "libclipscope_torch.so",
         .devices = {Device::Cpu},
         .precisions = {Precision::Fp32, Precision::Bf16},
         .hasShortcuts = true},
        {.id = "inductor",
         .title = "TorchInductor (compiled ahead of time)",
         .module = "libclipscope_torch.so",
         .devices = {Device::Cpu},
         .precisions = {Precision::Fp32, Precision::Bf16},
         .hasShortcuts = true,
         .compiledShortcuts = {Shortcut::LastBlock}},
    };
    return descriptors;
}

std::vector<Shortcut> shortcutsOf(const BackendDescriptor& descriptor, Tower tower) {
    if (!descriptor.hasShortcuts) {
        return {};
    }
    return tower == Tower::Image ? std::vector{Shortcut::LastBlock}
                                 : std::vector{Shortcut::LastBlock, Shortcut::TextLength};
}

const BackendDescriptor* findBackend(std::string_view id) {
    const auto& all = backendDescriptors();
    const auto found = std::ranges::find(all, id, &BackendDescriptor::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace clipscope::backend
