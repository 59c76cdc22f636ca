// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/thread_team.h"
#include "core/bench/batch_runner.h"
#include "core/bench/run_inputs.h"
#include "core/clip/clip_model.h"
#include "core/plan/case.h"
#include "core/record/event.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace clipscope::bench {

/// Measures how close a case's embeddings are to the reference's, which are those of the eager engine in fp32, one
/// input at a time. The inputs are 64 captions, and 64 pictures and crops of every second of the run's pictures.
/// With trained weights also the best caption of 512 pictures is looked for. On the engine's thread.
class FidelityMeter {
public:
    /// \param inputs prepared; outlive the object, as everything does
    FidelityMeter(const clip::ClipModel& model, const RunInputs& inputs, std::uint64_t seed);

    /// Makes the references of these towers; loads the engine for each and lets it go. Takes seconds.
    /// \throws Error as the engine, Stopped
    void prepare(const backend::Backend& reference, const std::vector<plan::Case>& cases, int threads,
                 const std::stop_token& stop);

    /// Encodes the inputs in batches of the case's size and compares.
    /// \throws Error as the encoders, Stopped
    [[nodiscard]] record::FidelityMeasured measure(const plan::Case& item, CaseEncoders& encoders,
                                                   const std::stop_token& stop);

    /// How many inputs the cosines are of.
    static constexpr std::size_t inputs = 64;
    /// How many batches of this size hold them.
    [[nodiscard]] static constexpr std::int64_t batches(std::int64_t size) {
        return (static_cast<std::int64_t>(inputs) + size - 1) / size;
    }

private:
    /// Rows of unit length, one after the other.
    using Embeddings = std::vector<float>;

    [[nodiscard]] Embeddings encodeImages(backend::Encoder& encoder, ThreadTeam& numerics, std::size_t count,
                                          std::size_t batch, const std::stop_token& stop) const;
    [[nodiscard]] Embeddings encodeTexts(backend::Encoder& encoder, std::size_t batch,
                                         const std::stop_token& stop) const;
    [[nodiscard]] double agreement(const Embeddings& images, const Embeddings& texts) const;

    const clip::ClipModel& m_model;
    const RunInputs& m_inputs;
    std::uint64_t m_seed;
    std::size_t m_width;
    std::optional<ImagePool> m_pictures;
    Embeddings m_images;  ///< of the reference: those that are compared, or all that are ranked
    Embeddings m_texts;
    std::vector<std::size_t> m_bestCaptions;     ///< by the reference, of each picture
    std::map<std::string, double> m_agreements;  ///< by encoder
};

/// The least cosine of two sets of rows, and the same after the mean of `reference` is taken off both. A row without
/// length has the cosine 0.
struct CosinesMin {
    double raw = 0;
    double centred = 0;
};
[[nodiscard]] CosinesMin leastCosines(std::span<const float> reference, std::span<const float> other,
                                      std::size_t width);

}  // namespace clipscope::bench
