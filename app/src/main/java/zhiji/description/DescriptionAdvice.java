package zhiji.description;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import zhiji.access.SignedIn;

/** Shows a caller who signed in the types and fields of this installation; everybody else sees what every one has. */
@RestControllerAdvice
class DescriptionAdvice implements ResponseBodyAdvice<byte[]> {

    private static final String DESCRIPTION = "/api/v1/openapi.json";

    private final InstallationDescription description;

    DescriptionAdvice(InstallationDescription description) {
        this.description = description;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getParameterType() == byte[].class
                && answer.getContainingClass().getPackageName().startsWith("org.springdoc");
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter answer,
            MediaType media,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !request.getURI().getPath().equals(DESCRIPTION)) {
            return body;
        }
        return SignedIn.actor().map(actor -> description.with(body, actor)).orElse(body);
    }
}
