// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/base/thread_team.h"
#include "core/bench/caption_pool.h"
#include "core/bench/image_pool.h"
#include "core/bench/pixel_memory.h"
#include "core/clip/clip_model.h"
#include "core/plan/case.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace clipscope::bench {

/// The encoders of a case: one for a tower, both for a pair.
struct CaseEncoders {
    std::unique_ptr<backend::Encoder> image;
    std::unique_ptr<backend::Encoder> text;
    /// The threads of decoding, preprocessing and similarity; never null. One needs no helper.
    std::unique_ptr<ThreadTeam> numerics = std::make_unique<ThreadTeam>(1);
};

/// Runs the batches of one case: assembles inputs, encodes, and for pairs computes each text's probability for each
/// image. All memory is taken at construction, so the timed region allocates nothing but what the engine and, from
/// files, the decoders do. Not thread-safe.
class BatchRunner {
public:
    /// \param images needed for the towers image and pair, `captions` for text and pair; both outlive the object
    BatchRunner(const plan::Case& item, const clip::ClipModel& model, CaseEncoders& encoders, const ImagePool* images,
                const CaptionPool* captions);

    /// One batch from start to end; the next one takes the inputs that follow.
    /// \param size samples, at most the case's batch size
    /// \throws Error as backend::Encoder
    backend::StageTimes run(std::int64_t size);

    /// Of the newest batch.
    /// \throws Error BadInput where an embedding holds an infinity or no number
    void requireFinite() const;

private:
    void encodeImages(std::size_t size, backend::StageTimes& times);
    void encodeTexts(std::size_t size, backend::StageTimes& times);
    void compare(std::size_t size, backend::StageTimes& times);

    plan::Case m_case;
    CaseEncoders& m_encoders;
    const ImagePool* m_images;
    const CaptionPool* m_captions;
    std::size_t m_embeddingWidth;
    std::int64_t m_contextLength;
    float m_logitScale = 1;
    std::size_t m_next = 0;
    PixelMemory m_pixels;
    std::vector<std::int32_t> m_ids;
    std::vector<std::int32_t> m_lengths;
    std::vector<float> m_imageOut;
    std::vector<float> m_textOut;
    std::vector<float> m_probabilities;
};

}  // namespace clipscope::bench
