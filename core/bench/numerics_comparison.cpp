// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/numerics_comparison.h"

#include "core/base/error.h"
#include "core/bench/fused_numerics.h"
#include "core/bench/numeric_inputs.h"
#include "core/bench/run_cases.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <utility>

namespace clipscope::bench {
namespace {

using backend::NumericExpression;
using backend::numericExpressions;
using record::NumericContestant;

constexpr int alternations = 5;

/// Of one expression and contestant: long beside what the system's own work takes of a CPU now and then.
constexpr double turnSeconds = 0.03;
constexpr std::size_t leastEvaluations = 3;

double largestDifference(std::span<const float> one, std::span<const float> other) {
    if (one.size() != other.size()) {
        return std::numeric_limits<double>::infinity();
    }
    double largest = 0;
    for (std::size_t at = 0; at < one.size(); ++at) {
        const double difference = std::abs(static_cast<double>(one[at]) - other[at]);
        // Written so that no number is the largest of all.
        largest = difference <= largest ? largest : difference;
        if (std::isnan(difference)) {
            return std::numeric_limits<double>::infinity();
        }
    }
    return largest;
}

/// By how much another order of the same steps may change an expression's result.
double tolerance(NumericExpression expression, const backend::NumericInputs& inputs) {
    constexpr double levels = 2;
    switch (expression) {
        case NumericExpression::ResizeNormalise:
            return levels / 255 / std::ranges::min(inputs.deviation);
        case NumericExpression::NormaliseRows:
            return 1e-5;
        case NumericExpression::SimilaritySoftmax:
            break;
    }
    return 1e-4;
}

class Turns {
public:
    Turns(const NumericsParts& parts, const std::stop_token& stop) : m_parts(parts), m_stop(stop) {
        for (const NumericExpression expression : numericExpressions) {
            m_compared.push_back({.expression = expression,
                                  .inputs = inputsText(parts.inputs, expression),
                                  .threads = parts.threads,
                                  .contestants = {{.contestant = NumericContestant::Fused},
                                                  {.contestant = NumericContestant::LibTorch},
                                                  {.contestant = NumericContestant::NumPy},
                                                  {.contestant = NumericContestant::NumExpr}}});
        }
        if (parts.libTorch == nullptr) {
            leaveOut(NumericContestant::LibTorch, parts.reasonWithoutLibTorch);
        }
    }

    std::vector<record::NumericsCompared> takeAll() {
        for (const NumericExpression expression : numericExpressions) {
            heed();
            m_parts.fused.evaluate(expression);  // what the others' results are held against
        }
        std::vector<std::function<void(bool isFirst)>> order{
            [this](bool isFirst) { take(NumericContestant::Fused, m_parts.fused, isFirst); },
            [this](bool isFirst) {
                if (m_parts.libTorch != nullptr) {
                    take(NumericContestant::LibTorch, *m_parts.libTorch, isFirst);
                }
            },
            [this](bool isFirst) { takePythons(isFirst); }};
        for (int alternation = 0; alternation < alternations; ++alternation) {
            std::ranges::for_each(order, [&](const auto& turn) { turn(alternation == 0); });
            std::ranges::reverse(order);  // so that none always follows the same one
        }
        for (record::NumericsCompared& compared : m_compared) {
            for (record::NumericTimes& times : compared.contestants) {
                times.seconds.resize(times.reason ? 0 : times.seconds.size());
            }
        }
        return std::move(m_compared);
    }

private:
    void heed() const {
        if (m_stop.stop_requested()) {
            throw Error(ErrorCode::Stopped, MessageId::load_stopped);
        }
    }

    record::NumericTimes& timesOf(NumericContestant contestant, NumericExpression expression) {
        return m_compared[static_cast<std::size_t>(expression)].contestants[static_cast<std::size_t>(contestant)];
    }

    void leaveOut(NumericContestant contestant, const Message& reason) {
        for (const NumericExpression expression : numericExpressions) {
            timesOf(contestant, expression).reason = reason;
        }
    }

    void check(NumericContestant contestant, NumericExpression expression, std::span<const float> result) {
        record::NumericTimes& times = timesOf(contestant, expression);
        const double difference = largestDifference(m_parts.fused.result(expression), result);
        const double most = tolerance(expression, m_parts.inputs);
        if (std::isfinite(difference)) {
            times.largestDifference = difference;
        }
        if (!(difference <= most)) {
            times.reason = Message(MessageId::numerics_differ, {difference, most});
        }
    }

    std::vector<double> evaluate(backend::NumericEvaluator& evaluator, NumericExpression expression) {
        std::vector<double> times;
        double sum = 0;
        while (times.size() < leastEvaluations || sum < turnSeconds) {
            heed();
            const Clock::time_point begin = m_parts.clock.now();
            evaluator.evaluate(expression);
            times.push_back(seconds(m_parts.clock.now() - begin));
            sum += times.back();
        }
        return times;
    }

    void take(NumericContestant contestant, backend::NumericEvaluator& evaluator, bool isFirst) {
        try {
            for (const NumericExpression expression : numericExpressions) {
                if (timesOf(contestant, expression).reason) {
                    continue;
                }
                if (isFirst) {
                    evaluator.evaluate(expression);
                    if (contestant != NumericContestant::Fused) {
                        check(contestant, expression, evaluator.result(expression));
                    }
                }
                timesOf(contestant, expression).seconds.push_back(*stats::median(evaluate(evaluator, expression)));
            }
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Stopped || contestant == NumericContestant::Fused) {
                throw;
            }
            leaveOut(contestant, error.message());
        }
    }

    void takePythons(bool isFirst) {
        const auto turns = m_parts.python.takeTurn(turnSeconds, isFirst, m_stop);
        for (std::size_t at = 0; at < turns.size(); ++at) {
            const NumericContestant contestant = PythonNumerics::contestants[at];
            if (turns[at].reason) {
                leaveOut(contestant, *turns[at].reason);
                continue;
            }
            for (const NumericExpression expression : numericExpressions) {
                const auto index = static_cast<std::size_t>(expression);
                if (isFirst) {
                    check(contestant, expression, turns[at].results[index]);
                }
                timesOf(contestant, expression).seconds.push_back(*stats::median(turns[at].seconds[index]));
            }
        }
    }

    const NumericsParts& m_parts;
    const std::stop_token& m_stop;
    std::vector<record::NumericsCompared> m_compared;
};

std::vector<record::NumericsCompared> compare(const plan::Plan& plan, const clip::ClipConfig& config,
                                              backend::BackendProvider& backends,
                                              const std::filesystem::path& resources, const std::stop_token& stop) {
    const SystemClock clock;  // what is timed here is real, whatever a run's clock
    const int threads = numericThreadsOf("all", plan.numericThreads);
    const auto inputs = makeNumericInputs(config, resources / "photos/01-meadow.jpg", plan.seed);
    FusedNumerics fused(inputs, config, threads);
    PythonNumerics python(pythonsForNumerics(), resources / "numerics/expressions.py", inputs, threads);
    std::unique_ptr<backend::NumericEvaluator> libTorch;
    Message reason(MessageId::numerics_not_in_engine, {std::string("eager")});
    try {
        libTorch = backends.backend("eager").numerics(inputs, threads);
    } catch (const Error& error) {
        reason = error.message();
    }
    return takeTurns({.inputs = inputs,
                      .threads = threads,
                      .clock = clock,
                      .fused = fused,
                      .libTorch = libTorch.get(),
                      .reasonWithoutLibTorch = std::move(reason),
                      .python = python},
                     stop);
}

}  // namespace

std::vector<record::NumericsCompared> takeTurns(const NumericsParts& parts, const std::stop_token& stop) {
    return Turns(parts, stop).takeAll();
}

void compareNumerics(const plan::Plan& plan, const clip::ClipConfig& config, backend::BackendProvider& backends,
                     const std::filesystem::path& resources, record::EventProducer& producer,
                     const std::stop_token& stop) {
    try {
        for (record::NumericsCompared& compared : compare(plan, config, backends, resources, stop)) {
            producer.post(std::move(compared));
        }
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Stopped) {
            throw;
        }
        producer.post(
            record::Warning{.message = Message(MessageId::numerics_not_compared, {error.message().english()})});
    }
}

}  // namespace clipscope::bench
