package zhiji.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Turns everything that goes wrong in a request into {@code application/problem+json} (RFC 9457). */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Texts texts;
    private final ApplicationEventPublisher events;

    ProblemAdvice(Texts texts, ApplicationEventPublisher events) {
        this.texts = texts;
        this.events = events;
    }

    /** One field at fault, in the reader's language. */
    record FieldError(String field, String code, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Problem problem, HttpServletRequest request) {
        if (problem.kind() == Problem.Kind.FORBIDDEN) {
            events.publishEvent(new Refused(problem.code(), request.getMethod(), request.getRequestURI()));
        }
        return answer(problem);
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem) {
        var status = status(problem.kind());
        var body = body(status, problem.code(), texts.of(problem.code(), problem.values()));
        body.setProperty(
                "errors", problem.fields().stream().map(this::fieldError).toList());
        problem.details().forEach(body::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** A fault of ours: the details go to the log under a reference, never to the caller. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fail(RuntimeException fault, HttpServletRequest request) {
        var reference = Ids.next().toString();
        LOG.error("Request {} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, fault);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        var body = body(status, "internal", texts.of("internal", List.of(reference)));
        body.setProperty("reference", reference);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** What the framework itself refuses: unreadable JSON, wrong method, missing parameter. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object ignored, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (fault.getCause() instanceof DatabindException unreadable) {
            var refusal = answer(problem(unreadable));
            return new ResponseEntity<>(refusal.getBody(), refusal.getHeaders(), refusal.getStatusCode());
        }
        var code = status.value() == HttpStatus.NOT_FOUND.value() ? "not-found" : "request.unreadable";
        var hint = fault instanceof ErrorResponseException response
                ? response.getBody().getDetail()
                : null;
        var body = body(status, code, texts.of(code, List.of(hint == null ? "" : hint)));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** A request whose JSON does not fit: the first value at fault, by its path. */
    private static Problem problem(DatabindException unreadable) {
        var path = unreadable.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        if (unreadable.getCause() instanceof Problem problem) {
            return Problem.invalid(problem.fields().stream()
                    .map(field -> new Problem.Field(plain(path + "." + field.path()), field.code(), field.values()))
                    .toList());
        }
        var value = unreadable instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "";
        return Problem.invalid(List.of(Problem.Field.of(plain(path), "value.unreadable", value)));
    }

    private static String plain(String path) {
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private FieldError fieldError(Problem.Field field) {
        return new FieldError(field.path(), field.code(), texts.of(field.code(), field.values()));
    }

    private static ProblemDetail body(HttpStatusCode status, String code, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setProperty("code", code);
        return body;
    }

    private static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case PRECONDITION_MISSING -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
