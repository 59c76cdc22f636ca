// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/clip_config.h"

#include "core/base/error.h"

#include <algorithm>

namespace clipscope::clip {
namespace {

TransformerConfig transformer(std::int64_t width, std::int64_t layers, std::int64_t heads) {
    return {.width = width, .layers = layers, .heads = heads, .mlpWidth = 4 * width};
}

const std::vector<ClipConfig>& presets() {
    static const std::vector<ClipConfig> all{
        {.name = "vit-b-32",
         .vision = transformer(768, 12, 12),
         .text = transformer(512, 12, 8),
         .patchSize = 32,
         .embeddingWidth = 512},
        {.name = "vit-b-16",
         .vision = transformer(768, 12, 12),
         .text = transformer(512, 12, 8),
         .patchSize = 16,
         .embeddingWidth = 512},
        {.name = "vit-l-14",
         .vision = transformer(1024, 24, 16),
         .text = transformer(768, 12, 12),
         .patchSize = 14,
         .embeddingWidth = 768},
        {.name = "tiny",
         .vision = transformer(64, 2, 2),
         .text = transformer(64, 2, 2),
         .imageSize = 32,
         .patchSize = 8,
         .vocabularySize = 1100,
         .embeddingWidth = 32},
    };
    return all;
}

}  // namespace

const std::vector<std::string>& presetNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> list;
        std::ranges::transform(presets(), std::back_inserter(list), &ClipConfig::name);
        return list;
    }();
    return names;
}

ClipConfig preset(std::string_view name) {
    std::string known;
    for (const ClipConfig& config : presets()) {
        if (config.name == name) {
            return config;
        }
        known += (known.empty() ? "" : ", ") + config.name;
    }
    throw Error(ErrorCode::BadUsage, MessageId::model_unknown, {std::string(name), known});
}

}  // namespace clipscope::clip
