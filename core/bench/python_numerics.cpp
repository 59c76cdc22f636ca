// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/python_numerics.h"

#include "core/backend/inductor/python_environment.h"
#include "core/base/child_process.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/file_descriptor.h"
#include "core/kernels/axis_weights.h"
#include "core/record/event_words.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

namespace clipscope::bench {
namespace {

namespace fs = std::filesystem;
using backend::numericExpressions;
using Json = nlohmann::json;

constexpr std::array<const char*, PythonNumerics::contestants.size()> titles{"NumPy", "NumExpr"};

std::string nameOf(std::size_t contestant) {
    return std::string(plan::nameOf(record::numericContestantNames, PythonNumerics::contestants[contestant]));
}

std::string nameOf(backend::NumericExpression expression) {
    return std::string(plan::nameOf(record::numericExpressionNames, expression));
}

/// The weights of an axis as a matrix: outputs x sourceSize.
std::vector<float> weightMatrix(int sourceSize, std::int64_t size, std::int64_t begin, std::int64_t outputs) {
    kernels::AxisWeights axis;
    axis.update(sourceSize, size, begin, static_cast<int>(outputs));
    std::vector<float> matrix(static_cast<std::size_t>(outputs * sourceSize), 0.0F);
    for (std::size_t output = 0; output < axis.first.size(); ++output) {
        for (std::size_t tap = 0; tap < static_cast<std::size_t>(axis.count[output]); ++tap) {
            const std::size_t source = static_cast<std::size_t>(axis.first[output]) + tap;
            const auto weight = static_cast<float>(axis.weights[output * static_cast<std::size_t>(axis.taps) + tap]);
            matrix[output * static_cast<std::size_t>(sourceSize) + source] =
                weight / static_cast<float>(1 << kernels::AxisWeights::fractionBits);
        }
    }
    return matrix;
}

void heed(const ChildResult& result) {
    if (result.wasStopped) {
        throw Error(ErrorCode::Stopped, MessageId::load_stopped);
    }
}

}  // namespace

PythonNumerics::PythonNumerics(std::vector<fs::path> pythons, fs::path program, const backend::NumericInputs& inputs,
                               int threads, std::chrono::milliseconds patience)
    : m_pythons(std::move(pythons)),
      m_program(std::move(program)),
      m_inputs(inputs),
      m_threads(threads),
      m_patience(patience) {}

PythonNumerics::~PythonNumerics() {
    if (!m_folder.empty()) {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
}

void PythonNumerics::leaveOut(std::size_t contestant, const Message& reason) {
    if (!m_reasons[contestant]) {
        m_reasons[contestant] = reason;
    }
}

std::vector<std::string> PythonNumerics::contestantsLeft() const {
    std::vector<std::string> names;
    for (std::size_t contestant = 0; contestant < contestants.size(); ++contestant) {
        if (!m_reasons[contestant]) {
            names.push_back(nameOf(contestant));
        }
    }
    return names;
}

/// Looks for the Python, and gives it the inputs.
void PythonNumerics::prepare(const std::stop_token& stop) {
    std::string tried;
    Json most;
    std::ptrdiff_t mostFound = -1;
    for (const fs::path& python : m_pythons) {
        ChildResult result;
        try {
            result =
                runChild({.argv = {python.string(), "-B", m_program.string(), "--which"}, .timeout = m_patience}, stop);
        } catch (const Error&) {
            continue;  // there is none
        }
        heed(result);
        tried += (tried.empty() ? "" : ", ") + python.string();
        const Json versions = Json::parse(result.out, nullptr, false);
        const auto found = versions.is_object() ? std::ranges::count_if(versions, &Json::is_string) : 0;
        if (found > mostFound) {
            mostFound = found;
            most = versions;
            m_python = python.string();
        }
    }
    for (std::size_t contestant = 0; contestant < contestants.size(); ++contestant) {
        const std::string title = titles[contestant];
        if (tried.empty()) {
            leaveOut(contestant, Message(MessageId::numerics_without_python, {title}));
        } else if (!most.is_object() || !most.contains(nameOf(contestant)) || !most[nameOf(contestant)].is_string()) {
            leaveOut(contestant, Message(MessageId::numerics_not_installed, {title, tried}));
        }
    }
    if (!contestantsLeft().empty()) {
        writeInputs();
    }
}

void PythonNumerics::write(const std::string& name, const void* data, std::size_t bytes) const {
    const fs::path file = m_folder / name;
    std::ofstream stream(file, std::ios::binary);
    stream.write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
    if (!stream.flush()) {
        throw Error(ErrorCode::Output, MessageId::file_unwritable, {file.string(), errnoText(errno)});
    }
}

void PythonNumerics::writeInputs() {
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "clipscope-numerics-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw Error(ErrorCode::Output, MessageId::file_unwritable, {pattern, errnoText(errno)});
    }
    m_folder = pattern;
    const auto writeFloats = [&](const char* name, const std::vector<float>& values) {
        write(std::string(name) + ".f32", values.data(), values.size() * sizeof(float));
    };
    std::vector<std::uint8_t> photos;
    for (const clip::Image& photo : m_inputs.photos) {
        photos.insert(photos.end(), photo.rgb.begin(), photo.rgb.end());
    }
    write("photos.u8", photos.data(), photos.size());
    writeFloats("columns", weightMatrix(m_inputs.photoWidth(), m_inputs.resizedWidth, m_inputs.left, m_inputs.size));
    writeFloats("rows_of_photo",
                weightMatrix(m_inputs.photoHeight(), m_inputs.resizedHeight, m_inputs.top, m_inputs.size));
    writeFloats("rows", m_inputs.rows);
    writeFloats("images", m_inputs.images);
    writeFloats("texts", m_inputs.texts);
}

void PythonNumerics::hear(std::string_view line, Turns& turns) {
    const Json told = Json::parse(line, nullptr, false);
    if (!told.is_object()) {
        return;  // some library's chatter
    }
    for (std::size_t contestant = 0; contestant < contestants.size(); ++contestant) {
        if (told.value("contestant", "") != nameOf(contestant)) {
            continue;
        }
        if (told.contains("error")) {
            leaveOut(contestant, Message(MessageId::numerics_python_failed,
                                         {std::string(titles[contestant]), m_python, told.value("error", "")}));
        }
        for (const backend::NumericExpression expression : numericExpressions) {
            if (told.value("expression", "") == nameOf(expression)) {
                turns[contestant].seconds[static_cast<std::size_t>(expression)] =
                    told.value("seconds", std::vector<double>());
            }
        }
    }
}

void PythonNumerics::readResults(Turns& turns) const {
    for (std::size_t contestant = 0; contestant < contestants.size(); ++contestant) {
        for (const backend::NumericExpression expression : numericExpressions) {
            if (!m_reasons[contestant]) {
                const std::string bytes = readFile(m_folder / (nameOf(contestant) + '-' + nameOf(expression) + ".f32"));
                std::vector<float>& result = turns[contestant].results[static_cast<std::size_t>(expression)];
                result.resize(bytes.size() / sizeof(float));
                std::memcpy(result.data(), bytes.data(), result.size() * sizeof(float));
            }
        }
    }
}

void PythonNumerics::evaluate(double turnSeconds, bool wantsResults, const std::stop_token& stop, Turns& turns) {
    const Json job{{"contestants", contestantsLeft()},
                   {"turn_seconds", turnSeconds},
                   {"writes_results", wantsResults},
                   {"photo_width", m_inputs.photoWidth()},
                   {"photo_height", m_inputs.photoHeight()},
                   {"size", m_inputs.size},
                   {"mean", m_inputs.mean},
                   {"deviation", m_inputs.deviation},
                   {"width", m_inputs.width},
                   {"scale", m_inputs.scale}};
    const std::string text = job.dump();
    write("job.json", text.data(), text.size());
    ChildCommand command{.argv = {m_python, "-B", m_program.string(), (m_folder / "job.json").string()},
                         .timeout = m_patience};
    for (const char* variable :
         {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "NUMEXPR_MAX_THREADS"}) {
        command.environment.emplace_back(variable, std::to_string(m_threads));
    }
    const ChildResult result = runChild(command, stop, [&](std::string_view line) { hear(line, turns); });
    heed(result);
    const std::string said = lastLine(result.err);
    for (std::size_t contestant = 0; contestant < contestants.size(); ++contestant) {
        if (std::ranges::none_of(turns[contestant].seconds, &std::vector<double>::empty)) {
            continue;
        }
        const std::string title = titles[contestant];
        leaveOut(
            contestant,
            result.timedOut
                ? Message(MessageId::numerics_python_slow, {title, clipscope::seconds(m_patience), m_python})
                : Message(MessageId::numerics_python_failed,
                          {title, m_python, said.empty() ? "exit code " + std::to_string(result.exitCode) : said}));
    }
    if (wantsResults) {
        readResults(turns);
    }
}

PythonNumerics::Turns PythonNumerics::takeTurn(double turnSeconds, bool wantsResults, const std::stop_token& stop) {
    Turns turns;
    const auto leaveOutAll = [this](const auto& reasonFor) {
        for (std::size_t contestant = 0; contestant < contestants.size(); ++contestant) {
            leaveOut(contestant, reasonFor(std::string(titles[contestant])));
        }
    };
    try {
        if (!std::exchange(m_isPrepared, true)) {
            prepare(stop);
        }
        if (!contestantsLeft().empty()) {
            evaluate(turnSeconds, wantsResults, stop, turns);
        }
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Stopped) {
            throw;
        }
        leaveOutAll([&](const std::string& /*title*/) { return error.message(); });
    } catch (const Json::exception& error) {  // an answer in another form than asked for
        leaveOutAll([&](const std::string& title) {
            return Message(MessageId::numerics_python_failed, {title, m_python, std::string(error.what())});
        });
    }
    for (std::size_t contestant = 0; contestant < contestants.size(); ++contestant) {
        if (m_reasons[contestant]) {
            turns[contestant] = {.reason = m_reasons[contestant]};
        }
    }
    return turns;
}

std::vector<fs::path> pythonsForNumerics() {
    std::vector<fs::path> pythons;
    if (const auto ofTorch = backend::findPython(backend::torchFolder())) {
        pythons.push_back(ofTorch->python);
    }
    pythons.emplace_back("python3");
    return pythons;
}

}  // namespace clipscope::bench
