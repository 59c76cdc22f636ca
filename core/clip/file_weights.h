// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/weight_files.h"
#include "core/clip/weight_layout.h"
#include "core/clip/weight_source.h"

#include <map>
#include <mutex>
#include <string>

namespace clipscope::clip {

/// Weights of mapped files: views of the mapping, or a copy where a tensor does not lie at a multiple of its element's
/// size.
class FileWeights final : public WeightSource {
public:
    /// Checks that every tensor of the configuration is there, of a type that can be used and of the right shape, and
    /// that nothing unknown is there.
    /// \throws Error BadInput that names file and tensor
    FileWeights(WeightFiles files, const ClipConfig& config, WeightLayout layout);

    [[nodiscard]] TensorView tensor(std::string_view name) const override;
    [[nodiscard]] std::string hash() const override;
    [[nodiscard]] std::string description() const override;

private:
    WeightFiles m_files;
    std::map<std::string, TensorPlace> m_places;
    mutable std::mutex m_mutex;
    mutable std::string m_hash;
};

}  // namespace clipscope::clip
