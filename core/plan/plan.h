// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/descriptor.h"
#include "core/clip/clip_model.h"
#include "core/plan/cooldown.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::plan {

/// Where a case's inputs come from.
enum class Source {
    Pixels,  ///< preprocessed beforehand; the batch is assembled in the timed region
    Files,   ///< decoding and preprocessing (text: tokenizing) are in the timed region
};

/// How batches follow each other.
enum class Scenario {
    Capacity,  ///< one after the other, as fast as it goes
    Single,    ///< one sample at a time, for latency
};

/// What is cleared before each repetition, so that no case inherits a warm machine.
enum class ClearCache { None, Cpu, Allocator, Files, All };

/// Whether each of the model's threads is bound to one CPU of its own.
enum class Pin { Off, On };

/// What is measured with and without, so that its gain is known.
enum class Ablation {
    Shortcuts,                  ///< cases run without the exact shortcuts of their engine as well
    ShortcutsWithoutCompiling,  ///< the same, but shortcuts stay on that an engine would have to compile for
};

/// Which tables a run's folder gets.
enum class ExportFormat { Csv, Json, Markdown, Latex };

/// A plan of a larger batch size is refused.
inline constexpr std::int64_t largestBatchSize = 65536;

/// What to measure. A value; its JSON form is the file format "clipscope.plan/1", and every flag of the
/// terminal program is one of its keys, with `_` for `-` (docs/plan.md).
struct Plan {
    std::string name = "custom";  ///< of the folder and in tables

    // What is run, on what.
    std::string model;  ///< a preset; empty: vit-b-32, or what the weights say
    std::string weights = "random";
    std::string vocab;  ///< folder with a vocabulary; empty: beside the weights, else built in
    std::optional<clip::Activation> activation;
    std::vector<std::int64_t> heads;  ///< of the image and the text tower, or of both; empty: as the weights' files say
    std::vector<std::string> backends{"eager"};  ///< ids of descriptors
    std::vector<backend::Precision> precisions{backend::Precision::Fp32};
    std::vector<backend::Tower> towers{backend::Tower::Image, backend::Tower::Text};
    std::vector<std::int64_t> batchSizes{1, 8, 32};
    bool isCpuOnly = false;
    bool isGpuOnly = false;
    Source source = Source::Pixels;
    std::string images;    ///< folder; empty: the sample photos
    std::string captions;  ///< text file, one a line; empty: the sample captions
    std::uint64_t seed = 1;

    // How it is measured.
    Scenario scenario = Scenario::Capacity;
    std::vector<int> threads{0};            ///< of the model; 0: one for each CPU of the selection
    std::vector<std::string> cores{"all"};  ///< selections of CPUs, as hardware::selectCpus takes them
    std::vector<Pin> pins{Pin::Off};
    int numericThreads = 0;  ///< of decoding, preprocessing and similarity; 0: one for each CPU of the selection
    std::vector<backend::Shortcut> noShortcut;  ///< that are switched off
    std::vector<Ablation> ablations;
    bool isFidelityMeasured = true;
    bool areNumericsCompared = false;  ///< with other ways of evaluating them
    int numRuns = 5;
    double minSeconds = 2;                   ///< of measured time in each pass
    std::optional<double> maxSeconds;        ///< of one case over all its passes
    std::optional<std::int64_t> maxBatches;  ///< of one pass
    std::optional<double> intervalWidth;     ///< a case ends once its 95 % interval is narrower, as a share of the mean
    ClearCache clearCache = ClearCache::None;
    std::optional<Cooldown> cooldown;            ///< wait before each repetition but the first
    double idleSeconds = 0;                      ///< before the first pass, to measure what the idle machine uses
    std::optional<double> stopAbove;             ///< °C; the run ends where a device in use is warmer than that
    std::map<std::string, std::string> sensors;  ///< of roles: the id of a sensor, or "none"

    std::string profile;  ///< file whose settings the plan took; empty: none

    // What is written.
    std::string saveProfile;  ///< file for the settings that win, which the terminal program writes; empty: none
    std::string outputDir = "runs";
    std::vector<ExportFormat> exportFormats{ExportFormat::Csv, ExportFormat::Json, ExportFormat::Markdown,
                                            ExportFormat::Latex};
    std::string note;
    std::map<std::string, std::string> tags;
    std::optional<double> ambientC;  ///< room temperature as the person read it, °C

    // What the terminal program does with it; without effect in the window.
    bool isStreamed = false;  ///< the journal's lines go to standard output as well
    bool isDryRun = false;    ///< list the cases and stop
    bool isQuiet = false;     ///< no progress, the table alone

    bool operator==(const Plan&) const = default;
};

}  // namespace clipscope::plan
