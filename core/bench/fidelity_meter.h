// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/thread_team.h"
#include "core/bench/batch_runner.h"
#include "core/bench/run_inputs.h"
#include "core/clip/clip_model.h"
#include "core/plan/case.h"
#include "core/record/event.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace clipscope::bench {

/// Measures how close a case's embeddings are to the reference's, which are those of the eager engine in fp32, one
/// input at a time. The inputs are 64 captions, and 64 pictures and crops of every second of the run's pictures.
/// With trained weights also the best caption of 512 pictures is looked for, whichever towers are measured. On the
/// engine's thread.
class FidelityMeter {
public:
    /// \param inputs prepared; outlive the object, as everything does
    FidelityMeter(const clip::ClipModel& model, const RunInputs& inputs, std::uint64_t seed);

    /// Makes the references of these cases' towers, or of both where pictures are ranked; loads the engine for each and
    /// lets it go. Takes seconds, minutes for large models.
    /// \param context hears how far it is
    /// \throws Error as the engine, Stopped
    void prepare(const backend::Backend& reference, const std::vector<plan::Case>& cases, int threads,
                 const backend::LoadContext& context);

    /// Encodes the inputs in batches of the case's size and compares.
    /// \throws Error as the encoders, Stopped
    [[nodiscard]] record::FidelityMeasured measure(const plan::Case& item, CaseEncoders& encoders,
                                                   const std::stop_token& stop);

    /// The towers that prepare() makes a reference of: the cases', or both where pictures are ranked.
    [[nodiscard]] static std::vector<backend::Tower> towers(const std::vector<plan::Case>& cases, bool isRanked);
    /// How many inputs of a tower, image or text, are encoded for the reference, and for the first case of an encoder;
    /// for its other cases as many as without ranking.
    [[nodiscard]] static constexpr std::size_t inputs(backend::Tower tower, bool isRanked) {
        // The least number of pictures by which an agreement of 99 % has an interval of 1 % to either side.
        return isRanked && tower == backend::Tower::Image ? 512 : compared;
    }

private:
    /// Rows of unit length, one after the other.
    using Embeddings = std::vector<float>;
    /// Hears how many inputs are encoded, before each batch. May throw.
    using OnEncoded = std::function<void(std::size_t count)>;

    static constexpr std::size_t compared = 64;  ///< inputs that the cosines are of

    [[nodiscard]] Embeddings encodeImages(backend::Encoder& encoder, ThreadTeam& numerics, std::size_t count,
                                          std::size_t batch, const OnEncoded& onEncoded) const;
    [[nodiscard]] Embeddings encodeTexts(backend::Encoder& encoder, std::size_t batch,
                                         const OnEncoded& onEncoded) const;
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
/// length has the cosine 0. A row of the reference that is its mean but for rounding has nothing to be compared without
/// it: there is no centred figure where all are.
struct CosinesMin {
    double raw = 0;
    std::optional<double> centred;
};
[[nodiscard]] CosinesMin leastCosines(std::span<const float> reference, std::span<const float> other,
                                      std::size_t width);

}  // namespace clipscope::bench
