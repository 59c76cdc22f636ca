// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_tracks.h"

#include "ui/models/number_text.h"

#include <QCoreApplication>

namespace clipscope::pages {
namespace {

struct Tracks {
    Q_DECLARE_TR_FUNCTIONS(clipscope::pages::Tracks)
};

}  // namespace

std::vector<charts::Track> runTracks() {
    using bridge::RunTimeline;
    using theme::Colours;
    std::vector<charts::Track> tracks(5);
    tracks[0] = {.title = Tracks::tr("Throughput"),
                 .unit = Tracks::tr("samples/s"),
                 .series = {{.style = {.name = Tracks::tr("throughput"), .colour = &Colours::throughput},
                             .source = &RunTimeline::throughput}}};
    tracks[1] = {.title = Tracks::tr("Batch size"),
                 .unit = Tracks::tr("samples"),
                 .isWhole = true,
                 .series = {{.style = {.name = Tracks::tr("batch size"), .colour = &Colours::batchSize},
                             .source = &RunTimeline::batchSize}}};
    tracks[2] = {
        .title = Tracks::tr("Memory"),
        .unit = Tracks::tr("GiB"),
        .scale = 1 / models::bytesPerGib,
        .series = {
            {.style = {.name = Tracks::tr("used"), .colour = &Colours::memory}, .source = &RunTimeline::memoryUsed},
            {.style = {.name = Tracks::tr("available"), .colour = &Colours::mutedText, .isDashed = true},
             .source = &RunTimeline::memoryAvailable,
             .isShownAtFirst = false}}};
    tracks[3] = {.title = Tracks::tr("Temperature"),
                 .unit = Tracks::tr("°C"),
                 .series = {{.style = {.name = Tracks::tr("temperature"), .colour = &Colours::temperature},
                             .source = [](const RunTimeline& run) -> auto& {return run.temperature().values;
}
}  // namespace clipscope::pages
}
, .axisStep = 20, .limit = [](const RunTimeline& run) { return run.temperature().limit; },
  .isPresent = [](const RunTimeline& run) { return !run.temperature().values.isEmpty(); }
}
;
tracks[4] = {.title = Tracks::tr("Power"),
             .unit = Tracks::tr("W"),
             .series = {{.style = {.name = Tracks::tr("power"), .colour = &Colours::power},
                         .source = [](const RunTimeline& run) -> auto& {return run.power().values;
}
}
}
, .limit = [](const RunTimeline& run) { return run.power().limit; },
  .isPresent = [](const RunTimeline& run) { return !run.power().values.isEmpty(); }
}
;
return tracks;
}

}  // namespace clipscope::pages
