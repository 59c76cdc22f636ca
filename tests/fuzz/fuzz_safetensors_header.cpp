// SPDX-License-Identifier: GPL-3.0-or-later
// Headers of weights: a hostile one is refused.
#include "core/clip/safetensors_header.h"
#include "tests/fuzz/fuzz.h"

using namespace clipscope;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        for (const auto& [name, tensor] : clip::readSafetensorsHeader(fuzz::textOf(data, size))) {
            fuzz::require(tensor.shape.size() <= 64);
            for (const std::int64_t length : tensor.shape) {
                fuzz::require(length >= 0);
            }
        }
    } catch (const clip::HeaderRefusal&) {
        return 0;
    }
    return 0;
}
