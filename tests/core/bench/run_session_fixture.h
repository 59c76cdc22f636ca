// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/run_session.h"
#include "core/record/journal_reader.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_png.h"

#include <gtest/gtest.h>
#include <memory>
#include <vector>

namespace clipscope::test {

/// A run of the tiny model on a fake engine and a fake clock, in a folder of its own.
class RunSessionFixture : public testing::Test {
protected:
    RunSessionFixture() {
        inputs.write("images/a.png", tinyPng(64, 48, {200, 10, 10}));
        inputs.write("images/b.png", tinyPng(40, 70, {10, 200, 10}));
        plan.model = "tiny";
        plan.images = (inputs.path() / "images").string();
        plan.captions = inputs.write("captions.txt", "a red square\na green square\n").string();
        plan.outputDir = (inputs.path() / "runs").string();
        plan.precisions = {backend::Precision::Fp32, backend::Precision::Bf16};
        plan.towers = {backend::Tower::Image, backend::Tower::Text};
        plan.batchSizes = {1, 4};
        plan.numRuns = 2;
        plan.minSeconds = 0.5;
    }

    bench::RunSetup setup() {
        return {.plan = plan,
                .commandLine = "clipscope-cli run",
                .backends = &engine,
                .clock = &clock,
                .sleepInhibitor = "",
                .resources = std::filesystem::path(CLIPSCOPE_SOURCE_DIR) / "resources"};
    }

    std::shared_ptr<const record::RunSnapshot> runToEnd(bench::RunSession& session) {
        session.start();
        EXPECT_TRUE(session.waitFor(std::chrono::minutes(1)));
        return session.snapshot();
    }

    std::vector<record::Event> journal(const bench::RunSession& session) {
        std::vector<record::Event> events;
        record::readJournal(session.folder() / "journal.jsonl",
                            [&](const record::Event& event) { events.push_back(event); });
        return events;
    }

    template <typename T>
    std::vector<T> journalOf(const bench::RunSession& session) {
        std::vector<T> found;
        for (const record::Event& event : journal(session)) {
            if (const T* payload = std::get_if<T>(&event.payload)) {
                found.push_back(*payload);
            }
        }
        return found;
    }

    TemporaryFolder inputs;
    FakeClock clock;
    FakeEngine engine{clock};
    plan::Plan plan;
};

}  // namespace clipscope::test
