// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/batch.h"
#include "core/backend/descriptor.h"
#include "core/backend/numeric_expressions.h"
#include "core/backend/stage_times.h"
#include "core/base/message.h"
#include "core/clip/clip_model.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace clipscope::backend {

/// Yes, or why not and what would mend it.
struct Availability {
    bool isAvailable = false;
    Message reason;
};

/// What to load.
struct EncoderRequest {
    Tower tower = Tower::Image;  ///< Image or Text; a pair is two encoders
    Precision precision = Precision::Fp32;
    Device device = Device::Cpu;
    Shortcuts shortcuts;    ///< of an engine that has them
    int threads = 0;        ///< of the calling thread's parallel regions; 0: one for each CPU the process may use
    std::vector<int> cpus;  ///< that those threads are kept on, ascending; empty: wherever they are
    bool isPinned = false;  ///< each of them on one of these CPUs alone
};

/// How an encoder's threads run, as the system and the libraries tell.
struct Placement {
    std::vector<std::vector<int>> cpus;  ///< of each thread, ascending; none where that is not known
    std::vector<int> threadIds;          ///< of the same threads, as gettid() gives them
    int openMpThreads = 0;               ///< 0: not told
    int blasThreads = 0;                 ///< 0: not told
    int interOpThreads = 0;              ///< 0: not told

    bool operator==(const Placement&) const = default;
};

/// What a load may use, and how it tells of its progress.
struct LoadContext {
    std::stop_token stop;
    std::function<void(double fraction)> onProgress;  ///< 0..1, on the loading thread; may be empty
    std::function<void(Message)> onActivity;          ///< what takes long, likewise
};

/// What later loads find made.
struct Preparation {
    std::optional<double> seconds;     ///< that making it took; none where there was nothing to make
    std::shared_ptr<const void> hold;  ///< while it lives, nobody clears away what was made; may be null
};

/// One execution context of a loaded tower. One thread uses it at a time.
class Encoder {
public:
    virtual ~Encoder() = default;

    /// Encodes a batch and returns when its embeddings are readable in `out`.
    /// Adds the time of each stage it ran to `times`.
    /// \throws Error Memory, after cleaning up, where it did not fit
    virtual void encode(const InputBatch& input, EmbeddingBatch& out, StageTimes& times) = 0;

    /// The precision of pixels that spares the encoder a conversion; it takes both.
    [[nodiscard]] virtual Precision pixelPrecision() const { return Precision::Fp32; }

    /// Binds the threads that will encode, which are the calling thread and its team, and tells how they run.
    /// \throws Error Unavailable where the system refuses
    [[nodiscard]] virtual Placement place() { return {}; }
};

/// A tower's weights, made ready once and shared by its encoders.
class LoadedTower {
public:
    virtual ~LoadedTower() = default;
    [[nodiscard]] virtual std::unique_ptr<Encoder> makeEncoder() = 0;
    /// Bytes held beyond the mapped weights.
    [[nodiscard]] virtual std::int64_t ownBytes() const = 0;
    /// Seconds of the load that went into making what later loads find made; none where nothing was.
    [[nodiscard]] virtual std::optional<double> buildSeconds() const { return {}; }
};

/// One way of running CLIP. Used on the thread that runs the encoders.
class Backend {
public:
    virtual ~Backend() = default;
    /// Whether it can run at that precision here, tried where that is the only way to know.
    [[nodiscard]] virtual Availability probe(Device device, Precision precision) const = 0;
    /// Makes what later loads find made, where that is still to be done.
    /// \throws Error as load()
    [[nodiscard]] virtual Preparation prepare(const clip::ClipModel& /*model*/, const EncoderRequest& /*request*/,
                                              LoadContext& /*context*/) const {
        return {};
    }
    /// \throws Error Stopped where the context's token says so
    [[nodiscard]] virtual std::shared_ptr<LoadedTower> load(const clip::ClipModel& model, const EncoderRequest& request,
                                                            LoadContext& context) const = 0;
    /// What the library says of itself, for the environment record: {"LibTorch", "2.15.0"}, …
    [[nodiscard]] virtual std::vector<std::pair<std::string, std::string>> libraryFacts() const = 0;
    /// The numeric expressions by this library's own operators; null where it is not the one for that.
    /// \param inputs outlive what is returned
    /// \param threads of the calling thread's parallel regions
    [[nodiscard]] virtual std::unique_ptr<NumericEvaluator> numerics(const NumericInputs& /*inputs*/,
                                                                     int /*threads*/) const {
        return nullptr;
    }
};

/// Gives the backends of a run; the programs use ModuleLoader, tests a fake.
class BackendProvider {
public:
    virtual ~BackendProvider() = default;
    /// Loads the engine where that is still to be done.
    /// \throws Error Unavailable with the reason and the remedy
    [[nodiscard]] virtual const Backend& backend(const std::string& id) = 0;
    /// Whether the engine's files are there. Cheap: opens nothing, so it may still turn out not to be available.
    [[nodiscard]] virtual Availability installed(const std::string& id) const = 0;
    /// Whether the engine can be used, loaded where that is still to be done.
    [[nodiscard]] virtual Availability availability(const std::string& id, Device device, Precision precision) = 0;
};

}  // namespace clipscope::backend
