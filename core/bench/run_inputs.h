// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/bench/caption_pool.h"
#include "core/bench/image_pool.h"
#include "core/clip/clip_model.h"
#include "core/clip/tokenizer.h"
#include "core/plan/case.h"
#include "core/plan/plan.h"
#include "core/record/environment.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace clipscope::bench {

/// The pictures, captions and vocabulary that a plan names, or the program's own where it names none.
class RunInputs {
public:
    /// Finds everything and reads the small things, so that what cannot be used is refused before a run begins.
    /// \param resources the program's own samples
    /// \throws Error BadInput that names file or folder
    RunInputs(const plan::Plan& plan, const clip::ClipModel& model, const std::vector<plan::Case>& cases,
              const std::filesystem::path& resources);

    /// Decodes and tokenizes what the cases need. Takes seconds; on the engine's thread.
    /// \throws Error BadInput where no picture can be used, Stopped
    void prepare(const std::stop_token& stop, const WarningSink& warn);

    /// What they will take in memory once they are prepared.
    [[nodiscard]] double foreseenBytes() const;

    /// Null until prepare(), and where no case needs it.
    [[nodiscard]] const ImagePool* images() const { return m_images.get(); }
    [[nodiscard]] const CaptionPool* captions() const { return m_captions.get(); }
    /// The pictures' files: all until prepare(), then those that the pool uses where there is one.
    [[nodiscard]] const std::vector<std::filesystem::path>& imageFiles() const { return m_imageFiles; }
    /// Whether fidelity looks for the best captions of pictures. With trained weights it does, and then both pictures
    /// and captions are there, though no case may need one of them.
    [[nodiscard]] bool isRanked() const { return m_isRanked; }
    /// What the model is fed, for the environment record; after prepare().
    [[nodiscard]] record::FactGroup facts() const;

private:
    void findPictures(const plan::Plan& plan, const std::filesystem::path& resources);
    void findCaptions(const plan::Plan& plan, const std::filesystem::path& resources);

    clip::ClipConfig m_config;
    plan::Source m_source;
    std::uint64_t m_seed;
    std::size_t m_distinct;
    bool m_hasPictureCases;
    bool m_isRanked = false;
    std::optional<Message> m_notRanked;  ///< why, where the weights are trained
    std::vector<std::filesystem::path> m_imageFiles;
    std::vector<std::string> m_lines;
    std::string m_picturesFrom;
    std::string m_captionsFrom;
    std::unique_ptr<const clip::Tokenizer> m_tokenizer;
    std::unique_ptr<const ImagePool> m_images;
    std::unique_ptr<const CaptionPool> m_captions;
};

/// The vocabulary for a model: the folder the person gave, else one beside the weights, else the built-in one.
/// \throws Error BadInput
[[nodiscard]] std::unique_ptr<const clip::Tokenizer> openTokenizer(const std::string& vocab, const std::string& weights,
                                                                   const clip::ClipConfig& config,
                                                                   const std::filesystem::path& resources);

}  // namespace clipscope::bench
